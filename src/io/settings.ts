import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import { lilconfigSync } from 'lilconfig'
import settingsSchema from '../../schemas/settings.json' with { type: 'json' }
import { nearest } from '../check/nearest.ts'
import type { RuleSetting, Settings } from '../check/settings.ts'
import { parseJson } from '../compile/json.ts'
import { parseYaml } from '../compile/yaml.ts'
import type { Level } from '../finding.ts'
import { lineStarts, packLines, pointAt } from '../lines.ts'
import { GlobError, globs, type Matcher } from '../link/glob.ts'
import type { OptionSchemas, Rule } from '../rule.ts'
import { get, toData, type Value } from '../value.ts'
import { UsageError } from './usage-error.ts'

/** What a settings file says, in its own shape (schemas/settings.json). */
export interface SettingsFile {
  readonly preset?: Settings['preset']
  readonly rules?: Readonly<Record<string, RuleEntry>>
  readonly ignores?: readonly string[]
  readonly overrides?: readonly {
    readonly files: readonly string[]
    readonly rules: Readonly<Record<string, RuleEntry>>
  }[]
  readonly remark?: { readonly plugins?: readonly (string | readonly [string, unknown?])[] }
}

export type RuleEntry = Level | { readonly severity?: Level; readonly options?: Readonly<Record<string, unknown>> }

/** A settings file that was read. */
export interface LoadedSettings {
  readonly path: string | undefined
  readonly content: SettingsFile
}

/** Codes and options that settings may name. */
export interface Vocabulary {
  readonly codes: ReadonlySet<string>
  options(code: string): OptionSchemas | undefined
}

const NAMES = [
  '.docset-lintrc',
  '.docset-lintrc.json',
  '.docset-lintrc.jsonc',
  '.docset-lintrc.yaml',
  '.docset-lintrc.yml',
]
const PLACES = [
  'package.json',
  ...NAMES,
  '.config/docset-lint.json',
  '.config/docset-lint.jsonc',
  '.config/docset-lint.yaml',
  '.config/docset-lint.yml',
]

/** For schemas of our own: that they are valid is a test's business, and to judge it here takes longer than all the rest. */
const OF_OURS = { strict: false, meta: false, validateSchema: false }

/** A file with its text and values, for error messages that name a line. */
interface Source {
  readonly path: string
  readonly text: string
  readonly value: Value | undefined
}

/**
 * Loads the settings of a repository: the file given, else the one at its root. No settings are fine.
 *
 * @throws UsageError when the file cannot be read or says something that has no meaning
 */
export function loadSettings(root: string, given: string | undefined, vocabulary: Vocabulary): LoadedSettings {
  const source = given === undefined ? findSource(root) : readSource(given)
  return source ? interpret(source, vocabulary) : { path: undefined, content: {} }
}

/**
 * Reads the text of a settings file.
 *
 * @throws UsageError as `loadSettings`
 */
export function readSettings(path: string, text: string, vocabulary: Vocabulary): LoadedSettings {
  return interpret(parseSource(path, text), vocabulary)
}

function interpret(source: Source, vocabulary: Vocabulary): LoadedSettings {
  if (!source.value) return { path: source.path, content: {} }
  const content = toData(source.value)
  const where = (path: readonly string[]): string =>
    `${relative(process.cwd(), source.path) || source.path}:${lineOf(source, path)}`
  const validate = new Ajv({ ...OF_OURS, allErrors: true, verbose: true }).compile<SettingsFile>(settingsSchema)
  if (!validate(content)) throw new UsageError(describe(validate.errors ?? [], where))
  checkNames(content, vocabulary, where)
  return { path: source.path, content }
}

function findSource(root: string): Source | undefined {
  const parse = (path: string, text: string): Source | undefined => {
    const source = parseSource(path, text)
    if (!path.endsWith('package.json')) return source
    const value = get(source.value, 'docset-lint')
    return value && { ...source, value }
  }
  const loaders = Object.fromEntries(['.json', '.jsonc', '.yaml', '.yml', 'noExt'].map(extension => [extension, parse]))
  const options = { searchPlaces: PLACES, loaders, stopDir: root, packageProp: [] as string[] }
  return (lilconfigSync('docset-lint', options).search(root)?.config as Source | undefined) ?? undefined
}

function readSource(path: string): Source {
  try {
    return parseSource(path, readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Cannot read the settings ${path}: ${error instanceof Error ? error.message : error}`)
  }
}

function parseSource(path: string, text: string): Source {
  const isYaml = /\.ya?ml$/.test(path) || (!/\.jsonc?$/.test(path) && !/^\s*\{/.test(text))
  const { value, errors } = isYaml ? parseYaml(text) : parseJson(text)
  const [first] = errors
  if (first) {
    const { line, column } = pointAt(lineStarts(packLines(text)), first.span[0])
    throw new UsageError(`${relative(process.cwd(), path) || path}:${line}:${column}: ${first.message}`)
  }
  return { path, text, value }
}

function lineOf({ text, value }: Source, path: readonly string[]): number {
  let offset = 0
  let inner = value
  for (const segment of path) {
    const entry = inner?.kind === 'mapping' ? inner.entries.find(({ key }) => key === segment) : undefined
    inner = entry?.value ?? (inner?.kind === 'list' ? inner.items[Number(segment)] : undefined)
    offset = entry?.keySpan[0] ?? inner?.span[0] ?? offset
  }
  return pointAt(lineStarts(packLines(text)), offset).line
}

function describe(errors: readonly ErrorObject[], where: (path: readonly string[]) => string): string {
  const deepest = errors.reduce((best, error) => (error.instancePath.length > best.instancePath.length ? error : best))
  const path = deepest.instancePath.split('/').slice(1)
  if (deepest.keyword === 'additionalProperties') {
    const name = String(deepest.params.additionalProperty)
    const known = Object.keys((deepest.parentSchema as { properties?: object })?.properties ?? {})
    return `${where([...path, name])}: Unknown setting '${name}'.${didYouMean(name, known)}`
  }
  const levels = errors.find(({ keyword, instancePath }) => keyword === 'enum' && instancePath === deepest.instancePath)
  const allowed = levels ? ` Use one of: ${levels.params.allowedValues.join(', ')}.` : ''
  return `${where(path)}: '${path.join('.')}' ${levels ? 'has a value that is not allowed' : deepest.message}.${allowed}`
}

function checkNames(content: SettingsFile, vocabulary: Vocabulary, where: (path: readonly string[]) => string): void {
  const groups = [
    { rules: content.rules ?? {}, path: ['rules'] },
    ...(content.overrides ?? []).map(({ rules }, index) => ({ rules, path: ['overrides', String(index), 'rules'] })),
  ]
  for (const { rules, path } of groups) {
    for (const [code, entry] of Object.entries(rules)) {
      if (!isKnownCode(code, vocabulary))
        throw new UsageError(`${where([...path, code])}: ${unknownCode(code, vocabulary)}`)
      const options = typeof entry === 'object' ? (entry.options ?? {}) : {}
      checkOptions(code, options, vocabulary.options(code) ?? {}, name => where([...path, code, 'options', name]))
    }
  }
}

/** Rules of remark-lint are known to remark-lint alone. */
function isKnownCode(code: string, vocabulary: Vocabulary): boolean {
  return vocabulary.codes.has(code) || code.startsWith('remark-lint')
}

/** Message about a code that nobody reports. */
export function unknownCode(code: string, { codes }: Vocabulary): string {
  return `Unknown code '${code}'.${didYouMean(code, [...codes])}`
}

function checkOptions(
  code: string,
  options: Readonly<Record<string, unknown>>,
  schemas: OptionSchemas,
  where: (name: string) => string,
): void {
  for (const [name, value] of Object.entries(options)) {
    const schema = schemas[name]
    if (!schema)
      throw new UsageError(`${where(name)}: ${code} has no option '${name}'.${didYouMean(name, Object.keys(schemas))}`)
    const { default: _, buildDefault: __, ...fragment } = schema
    if (!new Ajv(OF_OURS).validate(fragment, value)) {
      throw new UsageError(
        `${where(name)}: Option '${name}' of ${code} must be of type ${schema.type}${schema.items ? ` of ${schema.items.type}` : ''}.`,
      )
    }
  }
}

function didYouMean(name: string, known: readonly string[]): string {
  const best = nearest(name, known)
  return best === undefined ? '' : ` Did you mean '${best}'?`
}

/** Settings as the checks read them. `now` is the time of the run in milliseconds since 1970. */
export function toSettings(content: SettingsFile, now: number): Settings {
  return {
    preset: content.preset ?? 'recommended',
    rules: toRules(content.rules ?? {}),
    overrides: (content.overrides ?? []).map(({ files, rules }) => ({
      matches: compileGlobs(files),
      rules: toRules(rules),
    })),
    ignores: compileGlobs(content.ignores ?? []),
    now,
  }
}

function toRules(rules: Readonly<Record<string, RuleEntry>>): Map<string, RuleSetting> {
  return new Map(
    Object.entries(rules).map(([code, entry]) => [code, typeof entry === 'string' ? { severity: entry } : entry]),
  )
}

/** @throws UsageError for a pattern that cannot be read */
export function compileGlobs(patterns: readonly string[]): Matcher {
  try {
    return globs(patterns)
  } catch (error) {
    if (error instanceof GlobError) throw new UsageError(`A glob cannot be read: ${error.message}.`)
    throw error
  }
}

/** Codes and options of the rules, and codes that schemas bring. */
export function vocabularyOf(rules: readonly Rule[], schemaCodes: readonly string[]): Vocabulary {
  const byCode = new Map(rules.map(rule => [rule.code, rule]))
  return { codes: new Set([...byCode.keys(), ...schemaCodes]), options: code => byCode.get(code)?.options }
}
