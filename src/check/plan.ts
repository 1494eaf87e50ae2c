import type { Docset } from '../link/model.ts'
import type { PageSchema } from '../link/page-schema.ts'
import type { PlacedProblem } from '../link/problem.ts'
import { mappingOf } from '../link/references.ts'
import type { RepoPath } from '../path.ts'
import { STAGES } from '../rule.ts'
import { text, type Value } from '../value.ts'
import { type ActiveRule, defaults } from './active.ts'
import type { Checks } from './check.ts'
import { activateRuleset, type Overrides, readOverrides, readRuleset } from './ruleset.ts'
import { linearPattern } from './schema/patterns.ts'
import { compileSchema, type Schema } from './schema/schema.ts'
import { mayApply, settingFor } from './settings.ts'

/** What is going to be checked of a docset, and under which names and severities. */
export interface Plan {
  readonly active: readonly ActiveRule[]
  /** Schemas of an article's metadata. */
  readonly schemas: readonly Schema[]
  /** Schemas of the metadata of YAML pages and TOCs: ours are about articles. */
  readonly dataSchemas: readonly Schema[]
  readonly overrides: Overrides
  readonly problems: readonly PlacedProblem[]
  /** Codes that can be reported, those that the docset brings included. */
  readonly codes: ReadonlySet<string>
  pageSchema(schema: PageSchema): Schema
  /** False for a code that is off in a file. */
  isOn(code: string, file: RepoPath): boolean
}

/**
 * Content rules come from the docset's ruleset. Without one that can be read, our own recommendation stands in; the `build`
 * preset checks nothing then. The same goes for metadata schemas.
 */
export function planChecks(docset: Docset, { rules, schemas, settings, severities }: Checks): Plan {
  const { config, references } = docset
  const isBuild = settings.preset === 'build'
  const written = config.markdownValidationRules
    ? readRuleset(references.read(config.markdownValidationRules)?.value)
    : undefined
  const ruleset = written?.accepted ? written.entries : undefined
  const isHere = !/^https?:/i.test(text(config.markdownValidationRules) ?? '')
  const problems: PlacedProblem[] =
    config.markdownValidationRules && !ruleset && isHere ? [{ code: 'validation-incomplete' }] : []

  const engine = rules.filter(rule => !rule.type && (rule.page || rule.docset) && !(isBuild && rule.ours))
  const own = ruleset || isBuild ? [] : rules.filter(rule => rule.type)
  const fallback = [...engine, ...own].flatMap(rule => {
    const severity = isBuild ? (rule.buildSeverity ?? rule.severity) : rule.severity
    return mayApply(settings, rule.code, severity) ? [defaults(rule, severity)] : []
  })
  const overrides = readOverrides(
    config.rules,
    written?.entries ?? [],
    mappingOf(references.read(config.buildValidationRules)),
  )
  problems.push(...overrides.refused.map(code => ({ code: 'rule-override-invalid', args: [code] })))

  const reader = (path: RepoPath | undefined) => (name: string) =>
    path === undefined ? undefined : references.readBeside(path, name)?.value
  const prepare = (value: Value, path: RepoPath | undefined, severity?: 'error'): Schema =>
    compileSchema(value, {
      now: settings.now,
      engine: linearPattern,
      read: reader(path),
      ...(severity && { severity }),
    })
  const ownSchemas = config.metadataSchema.flatMap(name => {
    const value = references.read(name)?.value
    return value ? [usable(prepare(value, references.locate(name)), references.locate(name), problems)] : []
  })
  const stage = ({ rule }: ActiveRule): number => STAGES.indexOf(rule.stage ?? 'content')
  const active = [...fallback, ...activateRuleset(ruleset ?? [], rules)].sort((a, b) => stage(a) - stage(b))
  const activeCodes = new Map(active.map(({ code, severity }) => [code, severity]))
  const brought = ownSchemas.filter(schema => schema !== undefined)
  /** False for a schema of which every code is off. */
  const hasEffect = ({ codes }: Schema): boolean =>
    codes.some(code => overrides.byCode.has(code) || mayApply(settings, code, severities.get(code) ?? 'warning'))
  const used = config.metadataSchema.length > 0 || isBuild ? brought : schemas.filter(hasEffect)
  const pageSchemas = new Map<Value, Schema>()
  return {
    active,
    schemas: used,
    dataSchemas: brought,
    overrides,
    problems,
    codes: new Set([
      ...severities.keys(),
      ...activeCodes.keys(),
      ...[...overrides.byCode.values()].flatMap(list => list.flatMap(({ code }) => code ?? [])),
      ...used.flatMap(schema => schema.codes),
    ]),
    pageSchema({ value, file }) {
      const known = pageSchemas.get(value)
      if (known) return known
      const schema = usable(prepare(value, file, 'error'), file, problems) ?? prepare(EMPTY, undefined)
      pageSchemas.set(value, schema)
      return schema
    },
    isOn(code, file) {
      const level = settingFor(settings, code, file)?.severity ?? activeCodes.get(code) ?? severities.get(code) ?? 'off'
      const isContentRule = rules.some(rule => rule.code === code && (rule.page || rule.docset))
      return level !== 'off' && (!isContentRule || activeCodes.has(code))
    },
  }
}

const EMPTY: Value = { kind: 'mapping', entries: [], span: [0, 0] }

/** The schema, unless it is none: that is a problem of its file. */
function usable(schema: Schema, file: RepoPath | undefined, problems: PlacedProblem[]): Schema | undefined {
  try {
    schema.validate({}, () => undefined)
    return schema
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.push({
      code: 'violate-schema',
      ...(file !== undefined && { place: { file } }),
      args: [`This is no JSON schema, so nothing is checked against it: ${reason}.`],
    })
    return undefined
  }
}
