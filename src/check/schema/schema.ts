import type { ValidateFunction } from 'ajv'
import type { Severity } from '../../finding.ts'
import { entries, get, texts, typeName, type Value } from '../../value.ts'
import { type CustomRule, readCustomRule } from '../custom-rule.ts'
import { type SchemaFailure, toFailures } from './failures.ts'
import { prepareSchema, type ReadSchema } from './prepare.ts'
import { type CompareMoment, createCompiler, type RegExpEngine } from './vocabulary.ts'

/** A JSON Schema with docfx's keywords, ready for use: for metadata, or for a whole YAML or JSON page. */
export interface Schema {
  /** Severity of its failures where its own `rules` give none; absent: that of each code. */
  readonly severity?: Severity
  /**
   * `valueAt` finds the source of a piece of the data, which knows 1 from 1.0; `compare` is told the moments that the time of
   * the run is compared with.
   */
  validate(
    data: unknown,
    valueAt: (path: readonly string[]) => Value | undefined,
    compare?: CompareMoment,
  ): readonly SchemaFailure[]
  /** What the schema makes of a failure, by property path and code. */
  rule(propertyPath: string, code: string): CustomRule | undefined
  /** Attributes whose value no other page of the docset may have. */
  readonly unique: readonly string[]
  readonly reserved: readonly string[]
  /** Codes that its `rules` give to failures. */
  readonly codes: readonly string[]
}

export interface SchemaOptions {
  /** The time that relative dates are measured from, in milliseconds since 1970. */
  readonly now: number
  readonly severity?: Severity
  readonly read?: ReadSchema
  /** How patterns are evaluated; those of a repository must not be able to hang the run. */
  readonly engine: RegExpEngine
}

/**
 * Prepares a schema. It is compiled when first used.
 *
 * @throws Error, at first use, when it is no schema at all
 */
export function compileSchema(schema: Value, { now, severity, engine, read = () => undefined }: SchemaOptions): Schema {
  const rules = new Map<string, CustomRule>()
  for (const { key: path, value: byCode } of entries(get(schema, 'rules'))) {
    for (const { key: code, value: rule } of entries(byCode)) rules.set(`${path}\n${code}`, readCustomRule(rule))
  }
  let compiled: ValidateFunction | undefined
  let tell: CompareMoment = () => {}
  return {
    ...(severity && { severity }),
    validate(data, valueAt, compare = () => {}) {
      compiled ??= createCompiler({ now, compare: moment => tell(moment) }, engine)(prepareSchema(schema, read))
      tell = compare
      if (compiled(data)) return []
      return toFailures(compiled.errors ?? [], path => {
        const value = valueAt(path)
        return value ? typeName(value) : 'Object'
      })
    },
    rule: (propertyPath, code) => rules.get(`${propertyPath}\n${code}`),
    unique: texts(get(schema, 'docsetUnique')),
    reserved: texts(get(schema, 'reserved')),
    codes: [...rules.values()].flatMap(({ code }) => code ?? []),
  }
}
