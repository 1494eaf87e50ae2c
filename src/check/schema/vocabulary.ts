import {
  Ajv,
  type AnySchemaObject,
  type FuncKeywordDefinition,
  type SchemaValidateFunction,
  type ValidateFunction,
} from 'ajv'
import { quotedList } from '../../wording.ts'
import { addComposites, COMPOSITES } from './composites.ts'
import { isDateTime, isTime, parseDate, parseTimeSpan } from './dates.ts'
import { enumFailures } from './enum-dependencies.ts'
import { hasValue, property } from './has-value.ts'
import { type KeywordFailure, lists, strings, toError } from './keyword.ts'
import { below, pathOf } from './pointer.ts'

type DataContext = Parameters<SchemaValidateFunction>[3] & { instancePath: string; parentDataProperty: string | number }
type Check = (
  schema: unknown,
  data: unknown,
  context: DataContext,
) => Iterable<KeywordFailure & { readonly at?: string }>

/** How `pattern` is evaluated. */
export type RegExpEngine = (pattern: string) => { test(text: string): boolean }

/**
 * A compiler of schemas that knows docfx's keywords. `now` is the time that relative dates are measured from.
 *
 * @throws Error, when compiling what is no schema
 */
export function createCompiler(now: number, engine: RegExpEngine): (schema: object) => ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    logger: false,
    meta: false,
    validateSchema: false,
    // What it takes to optimize the code of our schemas is won back only after thousands of articles.
    code: { optimize: false, regExp: Object.assign(engine, { code: 'engine' }) },
  })
  for (const keyword of COMPOSITES) ajv.removeKeyword(keyword)
  const add = (keyword: string, type: FuncKeywordDefinition['type'], check: Check): void => {
    ajv.addKeyword({ keyword, ...(type && { type }), errors: 'full', validate: validator(check) })
  }

  add('strictRequired', 'object', function* (required, data, { instancePath }) {
    for (const key of strings(required)) {
      const path = below(instancePath, key)
      if (!hasValue(property(data, key))) yield { code: 'missing-attribute', args: [path], path }
    }
  })
  add('replacedBy', undefined, function* (replacement, data, { instancePath }) {
    if (!hasValue(data)) return
    const tip = replacement ? `, use '${replacement}' instead.` : '.'
    yield { code: 'attribute-deprecated', args: [pathOf(instancePath), tip] }
  })
  add('either', 'object', function* (groups, data, { instancePath }) {
    for (const keys of lists(groups)) {
      if (keys.every(key => !hasValue(property(data, key))))
        yield { code: 'missing-either-attribute', args: [quotedList(keys)], path: below(instancePath, keys[0] ?? '') }
    }
  })
  add('precludes', 'object', function* (groups, data, { instancePath }) {
    for (const keys of lists(groups)) {
      if (keys.filter(key => hasValue(property(data, key))).length > 1)
        yield { code: 'precluded-attributes', args: [quotedList(keys)], path: below(instancePath, keys[0] ?? '') }
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
  add('enumDependencies', 'object', (dependencies, data, { instancePath }) =>
    enumFailures(dependencies, data, key => below(instancePath, key)),
  )

  const compileParts = addComposites(ajv, engine)
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
  ajv.addFormat('date-time', isDateTime)
  ajv.addFormat('date', text => parseDate(text, 'yyyy-MM-dd') !== undefined)
  ajv.addFormat('time', isTime)
  return schema => {
    const validate = ajv.compile(schema)
    compileParts()
    return validate
  }
}

function validator(check: Check): SchemaValidateFunction {
  const validate: SchemaValidateFunction = (schema: unknown, data: unknown, _parent, context) => {
    const failures = [...check(schema, data, context as DataContext)]
    validate.errors = failures.map(({ at = '', ...failure }) => toError(failure, `${context?.instancePath ?? ''}${at}`))
    return failures.length === 0
  }
  return validate
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
