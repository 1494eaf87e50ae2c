import type { RepoPath } from '../path.ts'
import { type Value, withValue } from '../value.ts'
import { type PlacedProblem, placeOf } from './problem.ts'

/** Nulls in lists, which the build takes out. What stands under the keys that `isFree` names may have them. */
export function nullItems(
  value: Value | undefined,
  file: RepoPath,
  isFree: (key: string) => boolean = () => false,
  name = '',
): PlacedProblem[] {
  if (value?.kind === 'mapping')
    return value.entries
      .filter(({ key }) => !isFree(key))
      .flatMap(({ key, value: inner }) => nullItems(inner, value.file ?? file, isFree, key))
  if (value?.kind !== 'list') return []
  return value.items.flatMap(item =>
    isNull(item)
      ? [{ code: 'null-array-value', place: placeOf(item, value.file ?? file), args: [name] }]
      : nullItems(item, value.file ?? file, isFree, name),
  )
}

/** The value without nulls in its lists. */
export function withoutNulls(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.filter(item => !isNull(item)).map(withoutNulls) }
  if (value.kind === 'scalar') return value
  return { ...value, entries: value.entries.map(entry => withValue(entry, withoutNulls(entry.value))) }
}

export function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null
}
