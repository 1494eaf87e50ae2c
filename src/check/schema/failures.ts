import type { ErrorObject } from 'ajv'
import { afterTypes, type KeywordFailure, partOf, printed } from './keyword.ts'
import { below, pathOf, segments } from './pointer.ts'

/** One way in which data breaks a schema, in docfx's words. */
export interface SchemaFailure {
  readonly code: string
  readonly args: readonly (string | number)[]
  /** Dotted, indexes left out; the key that overrides are looked up by. */
  readonly propertyPath: string
  /** Segments that lead from the root to the value to point at. */
  readonly at: readonly string[]
  /** True when the key is wrong, not the value. */
  readonly isKey?: boolean
}

/** Name of a value's type as docfx prints it; told by the data's source, which knows 1 from 1.0. */
export type TypeNameAt = (at: readonly string[]) => string

/** Translates ajv's errors. */
export function toFailures(errors: readonly ErrorObject[], typeNameAt: TypeNameAt): SchemaFailure[] {
  return afterTypes(errors).flatMap(error => {
    const failure = translate(error, typeNameAt)
    if (!failure) return []
    const { propertyName } = error
    return propertyName === undefined ? failure : { ...failure, at: [...failure.at, propertyName], isKey: true }
  })
}

function translate(error: ErrorObject, typeNameAt: TypeNameAt): SchemaFailure | undefined {
  const { keyword, instancePath, params } = error
  const data = partOf(error)
  const at = segments(instancePath)
  const path = pathOf(instancePath)
  const failure = (code: string, ...args: (string | number)[]): SchemaFailure => ({
    code,
    args,
    propertyPath: path,
    at,
  })
  const value = printed(data)

  switch (keyword) {
    case 'docfx': {
      const { code, args, path: own } = params as KeywordFailure
      return { code, args, propertyPath: own ?? path, at }
    }
    case 'type': {
      const types = [params.type].flat().map(type => String(type).replace(/^./, first => first.toUpperCase()))
      return failure('unexpected-type', types.join(', '), typeNameAt(at))
    }
    case 'false schema':
      return failure('boolean-schema-failed', path)
    case 'const':
    case 'enum':
      return isSameResourceType(path, data, params.allowedValues) ? undefined : failure('invalid-value', path, value)
    case 'minLength':
    case 'maxLength': {
      const length = [...String(data)].length
      return failure(
        'string-length-invalid',
        path,
        ...(keyword === 'minLength' ? ['short', length, `>= ${params.limit}`] : ['long', length, `<= ${params.limit}`]),
      )
    }
    case 'pattern':
      return failure('format-invalid', value, params.pattern)
    case 'format':
      return failure(
        'format-invalid',
        value,
        ({ 'date-time': 'DateTime', date: 'Date', time: 'Time' } as Record<string, string>)[params.format] ??
          params.format,
      )
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return failure('number-invalid', value, `${params.comparison} ${params.limit}`)
    case 'multipleOf':
      return failure('number-invalid', value, `multiple of ${params.multipleOf}`)
    case 'minItems':
    case 'maxItems':
      return failure('array-length-invalid', path, `${keyword === 'minItems' ? '>=' : '<='} ${params.limit}`)
    case 'additionalItems':
      return failure('array-length-invalid', path, `<= ${params.limit}`)
    case 'uniqueItems':
      return failure('array-not-unique', path)
    case 'required':
      return {
        code: 'missing-attribute',
        args: [below(instancePath, params.missingProperty)],
        propertyPath: below(instancePath, params.missingProperty),
        at,
      }
    case 'minProperties':
    case 'maxProperties':
      return failure('property-count-invalid', path, `${keyword === 'minProperties' ? '>=' : '<='} ${params.limit}`)
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      return {
        code: 'unknown-field',
        args: [below(instancePath, key), typeNameAt([...at, key])],
        propertyPath: below(instancePath, key),
        at: [...at, key],
      }
    }
    default:
      // `if`, `propertyNames`, `allOf`: what is wrong inside them is reported by itself.
      return undefined
  }
}

/** Resource types of Azure are compared without regard to case. */
function isSameResourceType(path: string, data: unknown, allowed: unknown): boolean {
  if (path !== 'tasks.azure.resource.type' || !Array.isArray(allowed)) return false
  return allowed.some(value => String(value).toLowerCase() === String(data).toLowerCase())
}
