/** Docfx's "has a value": objects and lists always, strings unless blank, other scalars unless null. */
export function hasValue(data: unknown): boolean {
  if (data === undefined || data === null) return false
  return typeof data !== 'string' || data.trim() !== ''
}

/** Value of an own property of an object; anything else has none. */
export function property(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined
}
