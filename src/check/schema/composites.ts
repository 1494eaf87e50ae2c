import type { Ajv, AnySchema, AnySchemaObject, ErrorObject, FuncKeywordDefinition, ValidateFunction } from 'ajv'
import { hasValue, property } from './has-value.ts'
import { afterTypes, partOf, printed, strings, toError } from './keyword.ts'
import { below, hiddenPointerTo, pathOf, pointerTo } from './pointer.ts'
import type { RegExpEngine } from './vocabulary.ts'

/** Standard keywords that docfx reports in other words than ajv. */
export const COMPOSITES = [
  'dependencies',
  'dependentSchemas',
  'anyOf',
  'oneOf',
  'not',
  'contains',
  'additionalProperties',
]

/** Errors of a schema in data. */
type Branch = (data: unknown) => readonly ErrorObject[]

type Check = (
  parts: readonly Branch[],
  data: unknown,
  path: string,
  schema: unknown,
  parent: AnySchemaObject,
) => readonly Partial<ErrorObject>[]

/**
 * Keywords that hold schemas of their own: docfx reports the best branch of an alternative, not all of them. A schema may
 * refer to itself in them, so they can only be compiled after it: the function that is returned does so.
 */
export function addComposites(ajv: Ajv, engine: RegExpEngine): () => void {
  const pending: (() => unknown)[] = []
  const branch = (schema: unknown): Branch => {
    let compiled: ValidateFunction | undefined
    const compile = (): ValidateFunction => (compiled ??= ajv.compile(schema as AnySchema))
    pending.push(compile)
    return data => (compile()(data) ? [] : afterTypes(compile().errors ?? []))
  }
  const add = (
    keyword: string,
    type: FuncKeywordDefinition['type'],
    branches: (schema: unknown) => readonly unknown[],
    check: Check,
  ): void => {
    ajv.addKeyword({
      keyword,
      ...(type && { type }),
      errors: 'full',
      compile(schema, parent) {
        const parts = branches(schema).map(branch)
        const validate = (data: unknown, context?: { instancePath: string }): boolean => {
          const path = context?.instancePath ?? ''
          const errors = check(parts, data, path, schema, parent)
          ;(validate as { errors?: unknown }).errors = errors
          return errors.length === 0
        }
        return validate
      },
    })
  }
  addAlternatives(add)
  addLists(add)
  addObjects(add, engine)
  return () => {
    // Compiling one may add others.
    for (const compile of pending) compile()
  }
}

type Add = (
  keyword: string,
  type: FuncKeywordDefinition['type'],
  branches: (schema: unknown) => readonly unknown[],
  check: Check,
) => void

const each = (schema: unknown): unknown[] => (Array.isArray(schema) ? schema : [])
const one = (schema: unknown): unknown[] => [schema]
const isFine = (errors: readonly ErrorObject[]): boolean => errors.length === 0
/** Errors of a part of the data as errors of the whole. Ajv will put the whole into `data`, so the part is kept elsewhere. */
const moved = (errors: readonly ErrorObject[], path: string): ErrorObject[] =>
  errors.map(error => ({
    ...error,
    instancePath: path + error.instancePath,
    params: { ...error.params, part: partOf(error) },
  }))
const best = (results: readonly (readonly ErrorObject[])[]): readonly ErrorObject[] =>
  results.reduce((least, errors) => (errors.length < least.length ? errors : least))

function addAlternatives(add: Add): void {
  add('anyOf', undefined, each, (parts, data, path) => {
    const results = parts.map(part => part(data))
    return results.length === 0 || results.some(isFine) ? [] : moved(best(results), path)
  })
  add('oneOf', undefined, each, (parts, data, path) => {
    const results = parts.map(part => part(data))
    if (results.filter(isFine).length === 1 || results.length === 0) return []
    const failing = results.filter(errors => !isFine(errors))
    if (failing.length > 0) return moved(best(failing), path)
    return [toError({ code: 'one-of-failed', args: [pathOf(path), printed(data)] }, path)]
  })
  add('not', undefined, one, ([part], data, path) =>
    isFine(part!(data)) ? [toError({ code: 'not-failed', args: [pathOf(path), printed(data)] }, path)] : [],
  )
}

function addLists(add: Add): void {
  add('contains', 'array', one, ([part], data, path) =>
    (data as unknown[]).some(item => isFine(part!(item)))
      ? []
      : [toError({ code: 'array-contains-failed', args: [pathOf(path)] }, path)],
  )
  for (const [keyword, code, isWrong] of [
    ['minItemsWhen', 'array-min-check-invalid', (count: number, limit: number) => count < limit],
    ['maxItemsWhen', 'array-max-check-invalid', (count: number, limit: number) => count > limit],
  ] as const) {
    const conditions = (schema: unknown): unknown[] =>
      [schema].flat().map(check => property(check, 'condition') ?? true)
    add(keyword, 'array', conditions, (parts, data, path, schema) =>
      [schema].flat().flatMap((check, index) => {
        const limit = Number(property(check, 'value'))
        const count = (data as unknown[]).filter(item => isFine(parts[index]!(item))).length
        return isWrong(count, limit) ? [toError({ code, args: [limit] }, path)] : []
      }),
    )
  }
}

function addObjects(add: Add, engine: RegExpEngine): void {
  for (const keyword of ['dependencies', 'dependentSchemas']) {
    add(
      keyword,
      'object',
      schema => Object.values(schema as object).map(needed => (Array.isArray(needed) ? true : needed)),
      (parts, data, path, schema) =>
        Object.entries(schema as Record<string, unknown>).flatMap(([key, needed], index) => {
          if (!hasValue(property(data, key))) return []
          const own = below(path, key)
          if (!Array.isArray(needed)) {
            if (isFine(parts[index]!(data))) return []
            return [toError({ code: 'dependent-schemas-failed', args: [key], path: own }, path + pointerTo(key))]
          }
          return strings(needed)
            .filter(other => !hasValue(property(data, other)))
            .map(other => toError({ code: 'missing-paired-attribute', args: [other, key, other], path: own }, path))
        }),
    )
  }
  add('additionalProperties', 'object', one, ([part], data, path, schema, parent) => {
    const named = new Set(Object.keys(parent.properties ?? {}))
    const patterns = Object.keys(parent.patternProperties ?? {}).map(engine)
    return Object.entries(data as object)
      .filter(([key]) => !named.has(key) && !patterns.some(pattern => pattern.test(key)))
      .flatMap(([key, value]): Partial<ErrorObject>[] =>
        schema === false
          ? [{ keyword: 'additionalProperties', instancePath: path, params: { additionalProperty: key } }]
          : moved(part!(value), path + hiddenPointerTo(key)),
      )
  })
}
