import { rules, schemaCodes } from './builtin.ts'
import type { Level } from './finding.ts'
import type { OptionSchemas } from './rule.ts'

/** What is known of a code: for `docset-lint rules`, reports that describe their rules, and the generated pages. */
export interface CatalogueEntry {
  readonly code: string
  readonly severity: Level
  /** True when the Learn build has no such check. */
  readonly ours: boolean
  readonly summary: string
  /** Name of the check in content rulesets. */
  readonly type?: string
  readonly options: OptionSchemas
}

/** Every code, sorted. */
export function catalogue(): CatalogueEntry[] {
  const fromRules = rules.map(({ code, severity, ours = false, summary, type, options = {} }) => ({
    code,
    severity,
    ours,
    summary,
    options,
    ...(type && { type }),
  }))
  const fromSchemas = new Map(
    schemaCodes.map(({ code, severity, ours = false, summary }) => [
      code,
      { code, severity, ours, summary, options: {} },
    ]),
  )
  return [...fromRules, ...fromSchemas.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Usual severity of every code. */
export function severities(): Map<string, Level> {
  return new Map(catalogue().map(({ code, severity }) => [code, severity]))
}
