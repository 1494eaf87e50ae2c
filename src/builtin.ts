import article from '../schemas/article.json' with { type: 'json' }
import articleAdvice from '../schemas/article-advice.json' with { type: 'json' }
import faq from '../schemas/faq.json' with { type: 'json' }
import hub from '../schemas/hub.json' with { type: 'json' }
import landing from '../schemas/landing.json' with { type: 'json' }
import zonePivotGroups from '../schemas/zone-pivot-groups.json' with { type: 'json' }
import { compileSchema, type Schema } from './check/schema/schema.ts'
import type { Level } from './finding.ts'
import type { Scalar, Value } from './value.ts'

export { rules } from '../rules/index.ts'

/** A code that a metadata schema gives to a failure. */
export interface SchemaCode {
  readonly code: string
  readonly severity: Level
  readonly message: string
  /** One sentence for the table of rules. */
  readonly summary: string
  /** True when the Learn build has no such check. */
  readonly ours?: boolean
}

const SCHEMAS = [article, articleAdvice]

/** The schemas for docsets that bring none. */
export function defaultSchemas(now: number): Schema[] {
  return SCHEMAS.map(schema => compileSchema(toValue(schema), { now, engine: pattern => new RegExp(pattern, 'u') }))
}

/** The codes of the default schemas. */
export const schemaCodes: readonly SchemaCode[] = SCHEMAS.flatMap(({ rules }) =>
  Object.values(rules as Record<string, Record<string, SchemaCode>>).flatMap(failures => Object.values(failures)),
)

/** Schemas of YAML pages by lower-case `YamlMime`, for docsets whose template is not here. */
export const pageSchemas: ReadonlyMap<string, Value> = new Map(
  Object.entries({ faq, hub, landing, landingdata: {}, zonepivotgroups: zonePivotGroups }).map(([mime, schema]) => [
    mime,
    toValue(schema),
  ]),
)

/** Data as if it stood in a file; nobody asks where. */
function toValue(data: unknown): Value {
  const span = [0, 0] as const
  if (Array.isArray(data)) return { kind: 'list', items: data.map(toValue), span }
  if (typeof data !== 'object' || data === null) return { kind: 'scalar', value: data as Scalar['value'], span }
  const entries = Object.entries(data).map(([key, value]) => ({ key, keySpan: span, value: toValue(value) }))
  return { kind: 'mapping', entries, span }
}
