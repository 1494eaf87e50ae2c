import articleAdvice from '../schemas/article-advice.json' with { type: 'json' }
import article from '../schemas/article.json' with { type: 'json' }
import { compileSchema, type MetadataSchema } from './check/metadata.ts'
import type { Level } from './check/settings.ts'
import { parseJson } from './compile/json.ts'

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
export function defaultSchemas(now: number): MetadataSchema[] {
  return SCHEMAS.map(schema => compileSchema(parseJson(JSON.stringify(schema)).value!, now))
}

/** The codes of the default schemas. */
export const schemaCodes: readonly SchemaCode[] = SCHEMAS.flatMap(({ rules }) =>
  Object.values(rules as Record<string, Record<string, SchemaCode>>).flatMap(failures => Object.values(failures)),
)
