import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { rules, schemaCodes } from '../builtin.ts'
import { judge, judgeChange } from '../change/judge.ts'
import { type Settings, settingFor } from '../check/settings.ts'
import { hasSatteri, type ParserName } from '../compile/parser.ts'
import { atLeast } from '../finding.ts'
import { factsOf } from '../io/blobs.ts'
import { isCacheName } from '../io/cache.ts'
import { diskFiles, isUnborn, rootOf, withoutOwn } from '../io/files.ts'
import { select, toRepoPath } from '../io/selection.ts'
import { type LoadedSettings, loadSettings } from '../io/settings.ts'
import { UsageError } from '../io/usage-error.ts'
import type { Outcome } from '../lint.ts'
import type { RepoPath } from '../path.ts'
import { type LocatedFinding, locate } from '../report/locate.ts'
import { countOf, plural, tally } from '../report/rank.ts'
import { isBlobName } from '../shard/blob.ts'
import { applyBaseline, describeStale } from './baseline.ts'
import { cacheFor } from './cache.ts'
import { describeChange, openChange } from './change.ts'
import type { Flags, Terminal } from './flags.ts'
import { isForPeople, planOutputs } from './outputs.ts'
import { createRunner } from './runner.ts'
import { prepare, type Setup, settingsOf, vocabulary } from './setup.ts'
import { blobFolder, openBlobs, originOf, runShard } from './shard.ts'
import { openWatch } from './watch.ts'
import { writeReports } from './write.ts'

/** Exit codes: 0 nothing at or above `--fail-on`, 1 findings, 2 nothing could be concluded. */
export async function runLint(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  tuneEngine()
  const outputs = planOutputs(flags, terminal.env, terminal.cwd)
  const root = rootOf(args, terminal.cwd)
  const loaded =
    flags.config === false
      ? { path: undefined, content: {} }
      : loadSettings(root, flags.config && resolve(terminal.cwd, flags.config), vocabulary)
  const wishes = { content: loaded.content, flags: wishesIn(flags), now: Date.now() }
  const settings = settingsOf(wishes)
  if (flags.printConfig !== undefined) return printConfig(flags.printConfig, root, loaded, settings, terminal)

  const blobs = blobFolder(flags, args, terminal)
  const cwd = realpathSync(terminal.cwd)
  const own = [blobs, flags.cacheLocation].flatMap(path =>
    path === undefined ? [] : toRepoPath(root, resolve(cwd, path)),
  )
  const workingTree = withoutOwn(diskFiles(root), own, name => isBlobName(name) || isCacheName(name))
  const change = await openChange(root, workingTree, flags, terminal)
  const files = change?.after ?? workingTree
  const selection = select(args, root, cwd, files.list(), !flags.errorOnUnmatchedPattern)
  const isRepository = settings.preset === 'recommended' || !isUnborn(root)
  const setup = { ...wishes, parser: await chooseParser(flags, terminal), isRepository }
  const origin = originOf(setup, workingTree)
  if (flags.shard && blobs !== undefined)
    return runShard(flags.shard, blobs, origin, { ...(await prepare(setup)), files: workingTree }, terminal)
  const merged = blobs === undefined ? [] : openBlobs(blobs, origin)
  let prepared: ReturnType<typeof prepare> | undefined
  const options = (): ReturnType<typeof prepare> => {
    prepared ??= prepare(setup)
    return prepared
  }
  const watch = await openWatch(flags, terminal)
  const note = (text: string): void => void (flags.verbose && terminal.stderr.write(`${text}\n`))
  const runner = createRunner({
    setup,
    options,
    root,
    // Of several threads, one alone could tell what its part costs.
    jobs: flags.timing ? 1 : flags.jobs,
    watch,
    cache: cacheFor(setup, root, flags, terminal, note),
    note,
    ...(blobs !== undefined && { blobs: { folder: blobs, facts: seen => factsOf(merged, seen) } }),
  })
  watch?.phase('read')
  const recalled = await runner.recall(files, change)
  const linted = recalled ? undefined : await runner.run(files)
  const result = recalled?.now ?? linted!

  const found = locate(result.findings, result.facts)
  const prints = runner.prints(files)
  const baseline = await applyBaseline(found, { root, files, selection, prints }, flags, terminal)
  let all = baseline.findings
  if (change && recalled?.before) all = judge(change, recalled.before, all, flags.filterMode)
  else if (change && linted)
    all = await judgeChange(change, linted, all, { run: runner.run, checks: await options(), mode: flags.filterMode })
  const located = all.filter(({ file }) => (file === undefined ? selection.isAll : selection.matches(file)))
  watch?.phase('report')
  await writeReports(audible(located, flags), outputs, { ...result, files, prints }, flags, terminal)
  runner.leave()
  watch?.end()
  const active = located.filter(({ suppressed }) => suppressed === undefined)
  if (isForPeople(outputs) && !flags.silent)
    terminal.stderr.write(`${change ? describeChange(change) : ''}${summary(audible(active, flags), result, flags)}`)
  const isStale = baseline.stale.length > 0 && !flags.passOnUnprunedSuppressions
  if (!flags.silent) terminal.stderr.write(`${baseline.notes.join('')}${isStale ? describeStale(baseline.stale) : ''}`)
  return Math.max(exitCode(active, result, flags, terminal), isStale ? 1 : 0)
}

/** The engine of Node.js 20 optimises and inlines more than pays within seconds; later ones have a compiler for that. */
function tuneEngine(): void {
  if (process.versions.v8.startsWith('11.'))
    setFlagsFromString('--interrupt-budget=200000 --max-inlined-bytecode-size-cumulative=100')
}

/** What of the flags every thread needs to know. */
function wishesIn(flags: Flags): Setup['flags'] {
  const { preset, only, skip, ignorePattern } = flags
  const { reportUnusedDisableDirectives, reportUnusedDisableDirectivesSeverity } = flags
  return { preset, only, skip, ignorePattern, reportUnusedDisableDirectives, reportUnusedDisableDirectivesSeverity }
}

function audible(findings: readonly LocatedFinding[], { quiet }: Flags): readonly LocatedFinding[] {
  return quiet ? findings.filter(({ severity }) => severity === 'error') : findings
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

function summary(
  findings: readonly LocatedFinding[],
  { tally: { articles, docsets } }: Outcome,
  { verbose }: Flags,
): string {
  const hidden = verbose ? 0 : countOf(findings, 'info')
  const shown = tally(findings.filter(({ severity }) => verbose || severity !== 'info'))
  const where = `in ${plural(articles, 'article')} of ${plural(docsets, 'docset')}`
  const more = hidden > 0 ? `; ${hidden} of severity info not shown (--verbose)` : ''
  return `${shown || 'No findings'} ${where}${more}.\n`
}

/** The budget of `--max-warnings` counts warnings that `--quiet` hides; the format plays no part. */
function exitCode(findings: readonly LocatedFinding[], result: Outcome, flags: Flags, { stderr }: Terminal): number {
  const nothing = nothingChecked(result)
  if (nothing !== undefined) {
    if (!flags.silent) stderr.write(`${nothing}\n`)
    return flags.errorOnUnmatchedPattern || findings.length > 0 ? 2 : 0
  }
  const counted = flags.filterMode === 'all' ? findings.filter(({ isNew = true }) => isNew) : findings
  const warnings = countOf(counted, 'warning')
  if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
    if (!flags.silent) stderr.write(`Too many warnings: ${warnings}, allowed are ${flags.maxWarnings}.\n`)
    return 1
  }
  const { failOn } = flags
  return failOn !== 'never' && audible(counted, flags).some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0
}

function nothingChecked({ tally: { docsets, articles, dataPages } }: Outcome): string | undefined {
  if (docsets === 0) return 'No docset could be read, so nothing can be concluded.'
  return articles + dataPages === 0 ? 'No docset here has an article: nothing was checked.' : undefined
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
