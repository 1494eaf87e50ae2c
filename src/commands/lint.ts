import { realpathSync, renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { rules, schemaCodes } from '../builtin.ts'
import { type Settings, settingFor } from '../check/settings.ts'
import { hasSatteri, type ParserName } from '../compile/parser.ts'
import { atLeast, SEVERITIES, type Severity } from '../finding.ts'
import { diskFiles, type Files, findRoot, isUnborn } from '../io/files.ts'
import { select, toRepoPath } from '../io/selection.ts'
import { type LoadedSettings, loadSettings, UsageError } from '../io/settings.ts'
import { assembleTeam } from '../io/team.ts'
import { type LintResult, lint } from '../lint.ts'
import type { RepoPath } from '../path.ts'
import { loadReporter } from '../report/index.ts'
import { type LocatedFinding, locate } from '../report/locate.ts'
import { type Flags, type Terminal, wantsColor } from './flags.ts'
import { prepare, type Setup, settingsOf, vocabulary } from './setup.ts'

/** Exit codes: 0 nothing at or above `--fail-on`, 1 findings, 2 nothing could be concluded. */
export async function runLint(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const root = realpathSync(findRoot(resolve(terminal.cwd, flags.config ? '.' : '.')))
  const loaded =
    flags.config === false
      ? { path: undefined, content: {} }
      : loadSettings(root, flags.config && resolve(terminal.cwd, flags.config), vocabulary)
  const { preset, only, skip, ignorePattern } = flags
  const wishes = { content: loaded.content, flags: { preset, only, skip, ignorePattern }, now: Date.now() }
  const settings = settingsOf(wishes)
  if (flags.printConfig !== undefined) return printConfig(flags.printConfig, root, loaded, settings, terminal)

  const files = diskFiles(root)
  const selection = select(args, root, realpathSync(terminal.cwd), files.list(), !flags.errorOnUnmatchedPattern)
  const isRepository = settings.preset === 'recommended' || !isUnborn(root)
  const setup = { ...wishes, parser: await chooseParser(flags, terminal), isRepository }
  const result = await lintTogether(setup, root, files, flags.jobs)

  const reported = result.findings.filter(({ place }) => (place ? selection.matches(place.file) : selection.isAll))
  const located = locate(flags.quiet ? reported.filter(({ severity }) => severity === 'error') : reported, result.facts)
  await write(located, flags, terminal)
  if (flags.format === 'pretty') terminal.stderr.write(summary(located, result, flags))
  return exitCode(located, result, flags, terminal)
}

/** Lints the files of a folder on as many threads as pay. */
async function lintTogether(setup: Setup, root: string, files: Files, jobs: number | undefined): Promise<LintResult> {
  const team = assembleTeam({ ...setup, root, paths: files.list() }, jobs)
  try {
    return await lint({ ...(await prepare(setup)), files, team })
  } finally {
    team.dismiss()
  }
}

async function chooseParser(flags: Flags, { stderr }: Terminal): Promise<ParserName> {
  if (flags.parser === 'remark') return 'remark'
  if (await hasSatteri()) return 'satteri'
  if (flags.parser === 'satteri')
    throw new UsageError('The native parser satteri cannot be loaded on this machine. Use --parser remark.')
  if (flags.verbose)
    stderr.write('The native parser satteri cannot be loaded here; using remark-parse, which is slower.\n')
  return 'remark'
}

async function write(findings: readonly LocatedFinding[], flags: Flags, { stdout, env, cwd }: Terminal): Promise<void> {
  const report = await loadReporter(flags.format)
  if (flags.outputFile === undefined) {
    stdout.write(report(findings, { color: wantsColor(flags.color, stdout, env), verbose: flags.verbose === true }))
    return
  }
  const target = resolve(cwd, flags.outputFile)
  const temporary = `${target}.${process.pid}.tmp`
  writeFileSync(temporary, report(findings, { color: flags.color === true, verbose: flags.verbose === true }))
  renameSync(temporary, target)
}

function summary(findings: readonly LocatedFinding[], { docsets }: LintResult, { verbose }: Flags): string {
  const counts = SEVERITIES.map(severity => ({
    severity,
    count: findings.filter(finding => finding.severity === severity).length,
  }))
  const hidden = verbose ? undefined : counts.find(({ severity, count }) => severity === 'info' && count > 0)
  const shown = counts
    .filter(({ severity, count }) => count > 0 && severity !== 'info')
    .map(({ severity, count }) => plural(count, severity))
  const articles = docsets.reduce((sum, docset) => sum + docset.articles.length, 0)
  const where = `in ${plural(articles, 'article')} of ${plural(docsets.length, 'docset')}`
  const more = hidden ? `; ${hidden.count} of severity info not shown (--verbose)` : ''
  return `${shown.length > 0 ? shown.join(', ') : 'No findings'} ${where}${more}.\n`
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function exitCode(
  findings: readonly LocatedFinding[],
  { docsets }: LintResult,
  flags: Flags,
  { stderr }: Terminal,
): number {
  if (docsets.length === 0) {
    stderr.write('No docset could be read, so nothing can be concluded.\n')
    return 2
  }
  if (docsets.every(({ articles, dataPages }) => articles.length + dataPages.length === 0)) {
    stderr.write('No docset here has an article: nothing was checked.\n')
    return 2
  }
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
    stderr.write(`Too many warnings: ${warnings}, allowed are ${flags.maxWarnings}.\n`)
    return 1
  }
  const { failOn } = flags
  return failOn !== 'never' && findings.some(({ severity }) => atLeast(severity, failOn as Severity)) ? 1 : 0
}

function printConfig(
  file: string,
  root: string,
  { path }: LoadedSettings,
  settings: Settings,
  { cwd, stdout }: Terminal,
): number {
  const own: RepoPath = toRepoPath(root, resolve(realpathSync(cwd), file))
  const effective = [
    ...rules.map(rule => ({ code: rule.code, severity: rule.severity, options: optionsOf(rule.options) })),
    ...schemaCodes.map(({ code, severity }) => ({ code, severity, options: {} })),
  ]
  const entries = effective.map(({ code, severity, options }) => {
    const setting = settingFor(settings, code, own)
    const merged = { ...options, ...setting?.options }
    return [
      code,
      { severity: setting?.severity ?? severity, ...(Object.keys(merged).length > 0 && { options: merged }) },
    ] as const
  })
  const config = {
    settings: path ?? null,
    root,
    file: own,
    preset: settings.preset,
    ignored: settings.ignores(own),
    rules: Object.fromEntries(entries.sort()),
  }
  stdout.write(`${JSON.stringify(config, null, 2)}\n`)
  return 0
}

function optionsOf(options: Readonly<Record<string, { readonly default: unknown }>> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]))
}
