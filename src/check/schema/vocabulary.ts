import {
  Ajv,
  type AnySchema,
  type AnySchemaObject,
  type ErrorObject,
  type FuncKeywordDefinition,
  type SchemaValidateFunction,
  type ValidateFunction,
} from 'ajv'
import { quotedList } from '../../wording.ts'
import { parseDate, parseTimeSpan } from './dates.ts'
import { hasValue, property } from './has-value.ts'

/** What a keyword of docfx's vocabulary reports; standard keywords are translated to the same shape later. */
export interface KeywordFailure {
  readonly code: string
  readonly args: readonly (string | number)[]
  /** Property path to report, where it is not that of the place. */
  readonly path?: string
}

type DataContext = Parameters<SchemaValidateFunction>[3] & { instancePath: string; parentDataProperty: string | number }
type Check = (
  schema: unknown,
  data: unknown,
  context: DataContext,
) => Iterable<KeywordFailure & { readonly at?: string }>

/** How `pattern` is evaluated. */
export type RegExpEngine = (pattern: string) => { test(text: string): boolean }

/** An ajv that knows docfx's schema keywords. `now` is the time that relative dates are measured from. */
export function createAjv(now: number, engine: RegExpEngine): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    logger: false,
    validateSchema: false,
    code: { regExp: Object.assign(engine, { code: 'engine' }) },
  })
  for (const keyword of ['dependencies', 'dependentSchemas', 'anyOf', 'oneOf', 'not']) ajv.removeKeyword(keyword)
  const add = (keyword: string, type: FuncKeywordDefinition['type'], check: Check): void => {
    ajv.addKeyword({ keyword, ...(type && { type }), errors: 'full', validate: validator(check) })
  }

  add('strictRequired', 'object', function* (required, data) {
    for (const key of strings(required))
      if (!hasValue(property(data, key))) yield { code: 'missing-attribute', args: [key], path: key }
  })
  add('replacedBy', undefined, function* (replacement, data, { instancePath }) {
    if (!hasValue(data)) return
    const tip = replacement ? `, use '${replacement}' instead.` : '.'
    yield { code: 'attribute-deprecated', args: [pathOf(instancePath), tip] }
  })
  add('either', 'object', function* (groups, data) {
    for (const keys of lists(groups)) {
      if (keys.every(key => !hasValue(property(data, key))))
        yield { code: 'missing-either-attribute', args: [quotedList(keys)], path: keys[0] ?? '' }
    }
  })
  add('precludes', 'object', function* (groups, data) {
    for (const keys of lists(groups)) {
      if (keys.filter(key => hasValue(property(data, key))).length > 1)
        yield { code: 'precluded-attributes', args: [quotedList(keys)], path: keys[0] ?? '' }
    }
  })
  add('dateFormat', 'string', function* (format, data, { instancePath }) {
    const text = String(data)
    if (text.trim() !== '' && parseDate(text, String(format)) === undefined)
      yield { code: 'date-format-invalid', args: [pathOf(instancePath), text] }
  })
  ajv.addKeyword({
    keyword: 'relativeMinDate',
    type: 'string',
    errors: 'full',
    validate: dateValidator(now, (age, limit) => age < limit),
  })
  ajv.addKeyword({
    keyword: 'relativeMaxDate',
    type: 'string',
    errors: 'full',
    validate: dateValidator(now, (age, limit) => age > limit),
  })
  add('enumDependencies', 'object', (dependencies, data) => enumFailures(dependencies, data))

  addComposite(ajv)
  for (const keyword of [
    'microsoftAlias',
    'docsetUnique',
    'reserved',
    'rules',
    'contentType',
    'xrefProperties',
    'renderType',
  ])
    ajv.addVocabulary([keyword])
  ajv.addFormat('date-time', text => !Number.isNaN(Date.parse(text)))
  ajv.addFormat('date', text => parseDate(text, 'yyyy-MM-dd') !== undefined)
  ajv.addFormat('time', text => /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?(?:\s?[AaPp][Mm])?$/.test(text))
  return ajv
}

/** `/a/0/b` → `a.b`: indexes of lists are no part of a property path. */
export function pathOf(instancePath: string): string {
  return segments(instancePath)
    .filter(segment => !/^\d+$/.test(segment))
    .join('.')
}

/** Segments of a JSON pointer. */
export function segments(instancePath: string): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function validator(check: Check): SchemaValidateFunction {
  const validate: SchemaValidateFunction = (schema: unknown, data: unknown, _parent, context) => {
    const failures = [...check(schema, data, context as DataContext)]
    validate.errors = failures.map(({ at = '', ...failure }) => toError(failure, `${context?.instancePath ?? ''}${at}`))
    return failures.length === 0
  }
  return validate
}

function toError(failure: KeywordFailure, instancePath: string): Partial<ErrorObject> {
  return { keyword: 'docfx', instancePath, params: failure }
}

function dateValidator(now: number, isOut: (age: number, limit: number) => boolean): SchemaValidateFunction {
  const validate: SchemaValidateFunction = (limit: unknown, data: unknown, parent?: AnySchemaObject, context?) => {
    const date = parent?.dateFormat ? parseDate(String(data), String(parent.dateFormat)) : undefined
    const span = parseTimeSpan(String(limit))
    const out = date !== undefined && span !== undefined && isOut(date - now, span)
    const instancePath = context?.instancePath ?? ''
    validate.errors = out
      ? [toError({ code: 'date-out-of-range', args: [pathOf(instancePath), String(data)] }, instancePath)]
      : []
    return !out
  }
  return validate
}

/** `{ "field[0]": { "value": { "dependent[0]": { "v": null } } } }`: allowed values, and what each allows elsewhere. */
function* enumFailures(
  dependencies: unknown,
  data: unknown,
  parent?: { field: string; value: string },
): Iterable<KeywordFailure & { at?: string }> {
  if (typeof dependencies !== 'object' || dependencies === null) return
  for (const [name, allowed] of Object.entries(dependencies)) {
    const [, field = name, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(name) ?? []
    const present = property(data, field)
    const allowedValues = typeof allowed === 'object' && allowed !== null ? Object.keys(allowed) : []
    if (!hasValue(present)) {
      if (parent && !allowedValues.includes(''))
        yield { code: 'invalid-paired-attribute', args: [field, field, parent.field, parent.value], path: parent.field }
      continue
    }
    const item = Array.isArray(present) ? present[Number(index ?? 0)] : present
    if (item === undefined) continue
    const value = String(item)
    if (allowedValues.includes(value)) {
      yield* enumFailures((allowed as Record<string, unknown>)[value], data, { field, value })
      continue
    }
    const shown = Array.isArray(present) ? name : field
    const at = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}${Array.isArray(present) ? `/${index ?? 0}` : ''}`
    if (parent)
      yield {
        code: 'invalid-paired-attribute',
        args: [shown, value, parent.field, parent.value],
        path: parent.field,
        at,
      }
    else yield { code: 'invalid-value', args: [shown, value], path: field, at }
  }
}

/** Keywords that hold schemas of their own: docfx reports the best branch of an alternative, not all of them. */
function addComposite(ajv: Ajv): void {
  type Branch = (data: unknown) => readonly ErrorObject[]
  const branch = (schema: unknown): Branch => {
    let compiled: ValidateFunction | undefined
    return data => {
      compiled ??= ajv.compile(schema as AnySchema)
      return compiled(data) ? [] : [...(compiled.errors ?? [])]
    }
  }
  const add = (
    keyword: string,
    type: FuncKeywordDefinition['type'],
    branches: (schema: unknown) => readonly unknown[],
    check: (
      results: readonly Branch[],
      data: unknown,
      path: string,
      schema: unknown,
    ) => readonly Partial<ErrorObject>[],
  ): void => {
    ajv.addKeyword({
      keyword,
      ...(type && { type }),
      errors: 'full',
      compile(schema) {
        const parts = branches(schema).map(branch)
        const validate = (data: unknown, context?: { instancePath: string }): boolean => {
          const path = context?.instancePath ?? ''
          const errors = check(parts, data, path, schema)
          ;(validate as { errors?: unknown }).errors = errors
          return errors.length === 0
        }
        return validate
      },
    })
  }
  const each = (schema: unknown): unknown[] => (Array.isArray(schema) ? schema : [])
  const moved = (errors: readonly ErrorObject[], path: string): ErrorObject[] =>
    errors.map(error => ({ ...error, instancePath: path + error.instancePath }))
  const best = (results: readonly (readonly ErrorObject[])[]): readonly ErrorObject[] =>
    results.reduce((least, errors) => (errors.length < least.length ? errors : least))
  const value = (data: unknown): string => (typeof data === 'string' ? data : JSON.stringify(data))

  add('anyOf', undefined, each, (parts, data, path) => {
    const results = parts.map(part => part(data))
    return results.length === 0 || results.some(errors => errors.length === 0) ? [] : moved(best(results), path)
  })
  add('oneOf', undefined, each, (parts, data, path) => {
    const results = parts.map(part => part(data))
    const valid = results.filter(errors => errors.length === 0).length
    if (valid === 1 || results.length === 0) return []
    const failing = results.filter(errors => errors.length > 0)
    if (failing.length > 0) return moved(best(failing), path)
    return [toError({ code: 'one-of-failed', args: [pathOf(path), value(data)] }, path)]
  })
  add(
    'not',
    undefined,
    schema => [schema],
    ([part], data, path) =>
      part!(data).length > 0 ? [] : [toError({ code: 'not-failed', args: [pathOf(path), value(data)] }, path)],
  )

  for (const keyword of ['dependencies', 'dependentSchemas']) {
    add(
      keyword,
      'object',
      schema => Object.values(schema as object).map(needed => (Array.isArray(needed) ? true : needed)),
      (parts, data, path, schema) =>
        Object.entries(schema as Record<string, unknown>).flatMap(([key, needed], index) => {
          if (!hasValue(property(data, key))) return []
          if (!Array.isArray(needed)) {
            if (parts[index]!(data).length === 0) return []
            return [toError({ code: 'dependent-schemas-failed', args: [key], path: key }, `${path}/${key}`)]
          }
          return strings(needed)
            .filter(other => !hasValue(property(data, other)))
            .map(other => toError({ code: 'missing-paired-attribute', args: [other, key, other], path: key }, path))
        }),
    )
  }
  for (const [keyword, code, isWrong] of [
    ['minItemsWhen', 'array-min-check-invalid', (count: number, limit: number) => count < limit],
    ['maxItemsWhen', 'array-max-check-invalid', (count: number, limit: number) => count > limit],
  ] as const) {
    const conditions = (schema: unknown): unknown[] =>
      [schema].flat().map(check => property(check, 'condition') ?? true)
    add(keyword, 'array', conditions, (parts, data, path, schema) =>
      [schema].flat().flatMap((check, index) => {
        const limit = Number(property(check, 'value'))
        const count = (data as unknown[]).filter(item => parts[index]!(item).length === 0).length
        return isWrong(count, limit) ? [toError({ code, args: [limit] }, path)] : []
      }),
    )
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

function lists(value: unknown): string[][] {
  return Array.isArray(value) ? value.map(strings) : []
}
