import type { RepoPath } from '../path.ts'
import { type Entry, type Value, withValue } from '../value.ts'

/** A value whose parts all remember the file they were written in. */
export function stamp(value: Value, file: RepoPath): Value {
  if (value.file !== undefined) return value
  switch (value.kind) {
    case 'scalar':
      return { ...value, file }
    case 'list':
      return { ...value, file, items: value.items.map(item => stamp(item, file)) }
    case 'mapping':
      return { ...value, file, entries: value.entries.map(entry => withValue(entry, stamp(entry.value, file))) }
  }
}

/**
 * What stands later wins: mappings merge key by key, anything else replaces. The merged mapping has the later one's place.
 * Of the keys in `union`, lists are joined, the later list first.
 */
export function merge(
  earlier: Value | undefined,
  later: Value | undefined,
  union: readonly string[] = [],
): Value | undefined {
  if (!earlier || !later) return later ?? earlier
  if (earlier.kind !== 'mapping' || later.kind !== 'mapping') return later
  const merged = new Map<string, Entry>(earlier.entries.map(entry => [entry.key, entry]))
  for (const entry of later.entries) {
    const before = merged.get(entry.key)
    const value = before ? mergeEntry(before, entry, union) : entry.value
    merged.set(entry.key, withValue(entry, value))
  }
  return { ...later, entries: [...merged.values()] }
}

function mergeEntry(earlier: Entry, later: Entry, union: readonly string[]): Value {
  if (union.includes(later.key) && earlier.value.kind === 'list' && later.value.kind === 'list') {
    return { ...later.value, items: [...later.value.items, ...earlier.value.items] }
  }
  return merge(earlier.value, later.value) ?? later.value
}
