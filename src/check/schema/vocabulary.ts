import {
  Ajv,
  type AnySchemaObject,
  type FuncKeywordDefinition,
  type SchemaValidateFunction,
  type ValidateFunction,
} from 'ajv'
import { remember } from '../../remember.ts'
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
) => readonly (KeywordFailure & { readonly at?: string })[]

/** How `pattern` is evaluated. */
export type RegExpEngine = (pattern: string) => { test(text: string): boolean }

/** Is told a moment, in milliseconds since 1970, that the time of the run is compared with. */
export type CompareMoment = (moment: number) => void

/** The time of the run, in milliseconds since 1970. */
interface Clock {
  readonly now: number
  readonly compare: CompareMoment
}

/**
 * A compiler of schemas that knows docfx's keywords. Relative dates are measured from the time of the clock.
 *
 * @throws Error, when compiling what is no schema
 */
export function createCompiler(clock: Clock, engine: RegExpEngine): (schema: object) => ValidateFunction {
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

  add('strictRequired', 'object', (required, data, { instancePath }) =>
    strings(required)
      .filter(key => !hasValue(property(data, key)))
      .map(key => {
        const path = below(instancePath, key)
        return { code: 'missing-attribute', args: [path], path }
      }),
  )
  add('replacedBy', undefined, (replacement, data, { instancePath }) => {
    if (!hasValue(data)) return []
    const tip = replacement ? `, use '${replacement}' instead.` : '.'
    return [{ code: 'attribute-deprecated', args: [pathOf(instancePath), tip] }]
  })
  add('either', 'object', (groups, data, { instancePath }) =>
    lists(groups)
      .filter(keys => keys.every(key => !hasValue(property(data, key))))
      .map(keys => ({
        code: 'missing-either-attribute',
        args: [quotedList(keys)],
        path: below(instancePath, keys[0] ?? ''),
      })),
  )
  add('precludes', 'object', (groups, data, { instancePath }) =>
    lists(groups)
      .filter(keys => keys.filter(key => hasValue(property(data, key))).length > 1)
      .map(keys => ({
        code: 'precluded-attributes',
        args: [quotedList(keys)],
        path: below(instancePath, keys[0] ?? ''),
      })),
  )
  add('dateFormat', 'string', (format, data, { instancePath }) => {
    const text = String(data)
    if (text.trim() === '' || parseDate(text, String(format)) !== undefined) return []
    return [{ code: 'date-format-invalid', args: [pathOf(instancePath), text] }]
  })
  ajv.addKeyword({
    keyword: 'relativeMinDate',
    type: 'string',
    errors: 'full',
    validate: dateValidator(clock, (age, limit) => age < limit),
  })
  ajv.addKeyword({
    keyword: 'relativeMaxDate',
    type: 'string',
    errors: 'full',
    validate: dateValidator(clock, (age, limit) => age > limit),
  })
  add('enumDependencies', 'object', (dependencies, data, { instancePath }) => [
    ...enumFailures(dependencies, data, key => below(instancePath, key)),
  ])

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
    const failures = check(schema, data, context as DataContext)
    // The errors are looked at where there are any.
    if (failures.length === 0) return true
    validate.errors = failures.map(({ at = '', ...failure }) => toError(failure, `${context?.instancePath ?? ''}${at}`))
    return false
  }
  return validate
}

function dateValidator(
  { now, compare }: Clock,
  isOut: (age: number, limit: number) => boolean,
): SchemaValidateFunction {
  const spans = new Map<string, number | undefined>()
  const validate: SchemaValidateFunction = (limit: unknown, data: unknown, parent?: AnySchemaObject, context?) => {
    const span = remember(spans, String(limit), parseTimeSpan)
    const date =
      span !== undefined && parent?.dateFormat ? parseDate(String(data), String(parent.dateFormat)) : undefined
    if (date === undefined || span === undefined) return true
    compare(date - span)
    if (!isOut(date - now, span)) return true
    const instancePath = context?.instancePath ?? ''
    validate.errors = [toError({ code: 'date-out-of-range', args: [pathOf(instancePath), String(data)] }, instancePath)]
    return false
  }
  return validate
}
