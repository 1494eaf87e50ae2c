import { defaultSchemas, pageSchemas, rules, schemaCodes } from '../src/builtin.ts'
import { severities } from '../src/catalogue.ts'
import type { ChangedRepository, FileChange } from '../src/change/change.ts'
import { judgeChange, type Run } from '../src/change/judge.ts'
import type { RuleSetting, Settings } from '../src/check/settings.ts'
import { type Compiler, createCompiler } from '../src/compile/compile.ts'
import type { ParserName } from '../src/compile/parser.ts'
import { type Files, memoryFiles } from '../src/io/files.ts'
import { loadRemarkPlugins } from '../src/io/remark.ts'
import { readSettings, toSettings, vocabularyOf } from '../src/io/settings.ts'
import { type LintOptions, type LintResult, lint } from '../src/lint.ts'
import { type LocatedFinding, locate } from '../src/report/locate.ts'

/** Texts by path: a repository that exists only in memory. */
export type Texts = Readonly<Record<string, string>>
/** The same with files that are not UTF-8, and `null` for one that cannot be read. */
export type Contents = Readonly<Record<string, string | Uint8Array | null>>

export interface LintTextsOptions {
  readonly preset?: Settings['preset']
  readonly parser?: ParserName
  /** Reports this code alone, and at its usual severity even if it is off by default. */
  readonly only?: string
  /** What the texts were before a change: findings of changed lines, and new ones anywhere, are given. */
  readonly before?: Contents
}

/** The day that the examples take place on, so that rules about dates say the same every day. */
export const TODAY = Date.parse('2026-11-23T00:00:00Z')

const SETTINGS = '.docset-lintrc.json'
const vocabulary = vocabularyOf(
  rules,
  schemaCodes.map(({ code }) => code),
)

const schemas = defaultSchemas(TODAY)
const compilers = new Map<ParserName, Promise<Compiler>>()

function plainCompiler(parser: ParserName): Promise<Compiler> {
  const compiler = compilers.get(parser) ?? createCompiler(parser)
  compilers.set(parser, compiler)
  return compiler
}

/** Lints texts as the command does; `.docset-lintrc.json` among them is the settings file. */
export async function lintTexts(texts: Contents, options: LintTextsOptions = {}): Promise<LocatedFinding[]> {
  const { before, only } = options
  const files = memoryFiles(texts)
  const input = await inputFor(files, options)
  const run: Run = (seen, shared) => lint({ ...input, files: seen, ...(shared && { shared }) })
  const result = await run(files)
  const all = locate(result.findings, result.facts)
  const located = before
    ? await judgeChange(changedTexts(before, texts), result, all, { run, checks: input, mode: 'lines' })
    : all
  return only === undefined ? located : located.filter(({ code }) => code === only)
}

/** A file whose whole text turns up under a new name counts as renamed. */
function changedTexts(before: Contents, after: Contents): ChangedRepository {
  const added = Object.keys(after).filter(path => !(path in before))
  const changes = Object.keys(before).flatMap((path): FileChange[] => {
    if (path in after) return before[path] === after[path] ? [] : [{ before: path, after: path }]
    const name = added.find(candidate => after[candidate] === before[path])
    return name === undefined ? [{ before: path }] : [{ before: path, after: name }]
  })
  const renamed = new Set(changes.flatMap(({ after: name }) => name ?? []))
  const others = added.filter(path => !renamed.has(path)).map(path => ({ after: path }))
  return { changes: [...changes, ...others], before: memoryFiles(before), after: memoryFiles(after) }
}

/** Lints files as the command does, and gives all that linting gives. */
export async function lintFiles(files: Files, options: LintTextsOptions = {}): Promise<LintResult> {
  return lint({ ...(await inputFor(files, options)), files })
}

/** What the command lints with; `.docset-lintrc.json` is the settings file. */
export async function inputFor(
  files: Files,
  { preset, parser = 'satteri', only }: LintTextsOptions = {},
): Promise<Omit<LintOptions, 'files'>> {
  const own = files.list().includes(SETTINGS) ? files.read(SETTINGS) : undefined
  const { content } = readSettings(SETTINGS, own ? new TextDecoder().decode(own) : '{}', vocabulary)
  const settings = toSettings(content, TODAY)
  const plugins = await loadRemarkPlugins(content.remark?.plugins)
  return {
    compiler: await (plugins.length > 0 ? createCompiler(parser, plugins) : plainCompiler(parser)),
    rules,
    schemas,
    pageSchemas,
    severities: severities(),
    settings: { ...settings, ...(preset && { preset }), ...(only && { rules: onlyRule(settings.rules, only) }) },
    isRepository: true,
  }
}

function onlyRule(given: Settings['rules'], code: string): Settings['rules'] {
  const severity = given.get(code)?.severity ?? (isOff(code) ? 'suggestion' : undefined)
  const setting: RuleSetting = { ...given.get(code), ...(severity && { severity }) }
  return new Map([...given, [code, setting]])
}

function isOff(code: string): boolean {
  return [...rules, ...schemaCodes].some(known => known.code === code && known.severity === 'off')
}

/** `a.md:3:1: message`, one line a finding; `a.md: message` for a file as a whole. */
export function toLine({ file, start, message }: LocatedFinding): string {
  const place = [file, start?.line, start?.column].filter(part => part !== undefined).join(':')
  return place === '' ? message : `${place}: ${message}`
}
