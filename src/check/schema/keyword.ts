import type { ErrorObject } from 'ajv'

/** What a keyword of docfx's vocabulary reports; standard keywords are translated to the same shape later. */
export interface KeywordFailure {
  readonly code: string
  readonly args: readonly (string | number)[]
  /** Property path to report, where it is not that of the place. */
  readonly path?: string
}

export function toError(failure: KeywordFailure, instancePath: string): Partial<ErrorObject> {
  return { keyword: 'docfx', instancePath, params: failure }
}

/** A value as the messages of the build show it, in .NET's words for true, false and nothing. */
export function printed(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return value === null ? '' : JSON.stringify(value)
}

/** The piece of data that an error is about. */
export function partOf({ data, params }: ErrorObject): unknown {
  return Object.hasOwn(params, 'part') ? params.part : data
}

/**
 * Leaves of the errors those that docfx would find: a value of the wrong type is reported for that alone, whatever else the
 * same schema says of it.
 */
export function afterTypes(errors: readonly ErrorObject[]): ErrorObject[] {
  const wrong = errors.filter(({ keyword, schemaPath }) => keyword === 'type' && schemaPath.endsWith('/type'))
  if (wrong.length === 0) return [...errors]
  const stops = new Map(wrong.map(error => [error, error.schemaPath.slice(0, -'type'.length)]))
  return errors.filter(
    error =>
      ![...stops].some(
        ([type, schemaPath]) =>
          type !== error &&
          error.schemaPath.startsWith(schemaPath) &&
          (error.instancePath === type.instancePath || error.instancePath.startsWith(`${type.instancePath}/`)),
      ),
  )
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

export function lists(value: unknown): string[][] {
  return Array.isArray(value) ? value.map(strings) : []
}
