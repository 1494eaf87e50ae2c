import type { Place } from '../finding.ts'
import type { Docset } from '../link/model.ts'
import { remember } from '../remember.ts'

/** Something that no two pages of a docset should share. */
export interface Unique {
  readonly text: string
  readonly place: Place
  /** Monikers of the page; pages that share none can't be seen together. Empty or absent: a page without versions. */
  readonly groups?: readonly string[] | undefined
}

/**
 * Items whose text occurs in another place of the docset too, with the list of places that the Learn build prints: sorted,
 * the first five, `,...` for more.
 */
export function findDuplicates<T extends Unique>(items: readonly T[], docset: Docset): { item: T; list: string }[] {
  /** In the order of the first item of each. */
  const groups: T[][] = []
  const byMoniker = new Map<string, Map<string, T[]>>()
  for (const item of items) {
    for (const moniker of item.groups?.length ? item.groups : UNVERSIONED) {
      const byText = remember(byMoniker, moniker, () => new Map<string, T[]>())
      const others = byText.get(item.text)
      if (others) {
        others.push(item)
        continue
      }
      const group = [item]
      byText.set(item.text, group)
      groups.push(group)
    }
  }
  const found = new Map<T, string>()
  for (const group of groups) {
    if (group.length < 2) continue
    const places = new Map(group.map(({ place }) => [`${place.file} ${place.span?.[0] ?? -1}`, place]))
    if (places.size < 2) continue
    const list = listOf([...places.values()], docset)
    for (const item of group) if (!found.has(item)) found.set(item, list)
  }
  return [...found].map(([item, list]) => ({ item, list }))
}

const UNVERSIONED: readonly string[] = ['']

function listOf(places: readonly Place[], docset: Docset): string {
  const order = (a: Place, b: Place): number =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0)
  const shown = [...places].sort(order).slice(0, 5)
  const texts = shown.map(place => docset.describe(place))
  return texts.join(', ') + (places.length > 5 ? ',...' : '')
}
