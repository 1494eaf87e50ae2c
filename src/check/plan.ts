import type { Docset } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import { mappingOf } from '../link/references.ts'
import type { Rule } from '../rule.ts'
import { type ActiveRule, defaults } from './active.ts'
import { compileSchema, type MetadataSchema } from './metadata.ts'
import { activateRuleset, type Overrides, readOverrides, readRuleset } from './ruleset.ts'
import { mayApply, type Settings } from './settings.ts'

/** What is going to be checked of a docset, and under which names and severities. */
export interface Plan {
  readonly active: readonly ActiveRule[]
  readonly schemas: readonly MetadataSchema[]
  readonly overrides: Overrides
  readonly problems: readonly PlacedProblem[]
}

/**
 * Content rules come from the docset's ruleset. Without one, our own recommendation stands in; the `build` preset checks
 * nothing then. The same goes for metadata schemas.
 */
export function planChecks(
  docset: Docset,
  rules: readonly Rule[],
  schemas: readonly MetadataSchema[],
  settings: Settings,
): Plan {
  const { config, references } = docset
  const isBuild = settings.preset === 'build'
  const ruleset = config.markdownValidationRules
    ? readRuleset(references.read(config.markdownValidationRules)?.value)
    : undefined
  const problems: PlacedProblem[] =
    config.markdownValidationRules && !ruleset ? [{ code: 'validation-incomplete' }] : []
  const brought = config.markdownValidationRules !== undefined

  const engine = rules.filter(rule => !rule.type && (rule.page || rule.docset) && !(isBuild && rule.ours))
  const own = brought || isBuild ? [] : rules.filter(rule => rule.type)
  const fallback = [...engine, ...own].flatMap(rule => {
    const severity = isBuild ? (rule.buildSeverity ?? rule.severity) : rule.severity
    return mayApply(settings, rule.code, severity) ? [defaults(rule, severity)] : []
  })
  const overrides = readOverrides(config.rules, ruleset ?? [], mappingOf(references.read(config.buildValidationRules)))
  problems.push(...overrides.refused.map(code => ({ code: 'rule-override-invalid', args: [code] })))

  const ownSchemas = config.metadataSchema
    .flatMap(value => references.read(value)?.value ?? [])
    .map(schema => compileSchema(schema, settings.now))
  return {
    active: [...fallback, ...activateRuleset(ruleset ?? [], rules)],
    schemas: config.metadataSchema.length > 0 || isBuild ? ownSchemas : schemas,
    overrides,
    problems,
  }
}
