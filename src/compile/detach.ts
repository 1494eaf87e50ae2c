/** Shorter strings are copied by the engine anyway. */
const SHORT = 13

const NONE = listOf([null]) as never[]
NONE.length = 0

/**
 * Fresh plain data without what the engine keeps for its own comfort: a part of a string keeps the whole string alive, and
 * a list that grew has room for more. Halves the memory that facts take. Objects are changed in place; lists may be shared,
 * so nobody may change the result.
 */
export function detach<T>(value: T): T {
  const pending: object[] = []
  const own = detached(value, pending)
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (Array.isArray(next))
      for (let index = 0; index < next.length; index++) next[index] = detached(next[index], pending)
    else detachProperties(next as Record<string, unknown>, pending)
  }
  return own as T
}

function detachProperties(object: Record<string, unknown>, pending: object[]): void {
  for (const key in object) {
    const inner = object[key]
    if (typeof inner === 'string' ? inner.length >= SHORT : typeof inner === 'object')
      object[key] = detached(inner, pending)
  }
}

/** What stands for the value; what it consists of goes to `pending`. */
function detached(value: unknown, pending: object[]): unknown {
  if (typeof value === 'string') return value.length < SHORT ? value : copyOf(value)
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) {
    pending.push(value)
    return value
  }
  if (value.length === 0) return NONE
  // A list of numbers is a span, which has never grown.
  if (typeof value[0] === 'number') return value
  const list = listOf(value)
  pending.push(list)
  return list
}

/**
 * A copy of a list. The engine knows lists of several kinds, depending on how they came about, and makes code for those
 * that it has met: here all are of the kind that has room for anything. So is an empty one that once held something.
 */
function listOf(items: readonly unknown[]): unknown[] {
  const list = new Array<unknown>(items.length)
  for (let index = 0; index < items.length; index++) list[index] = items[index]
  return list
}

/** What is joined is written anew, without a tie to what it was taken from. */
function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('')
}
