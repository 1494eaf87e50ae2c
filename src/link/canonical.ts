import { groupBy } from '../group-by.ts'
import { lazy } from '../lazy.ts'
import type { PageFile } from './model.ts'
import type { MonikerDefinition } from './monikers.ts'

/** The version of each page that search engines index. */
export interface CanonicalVersions {
  /** Moniker of the newest page at the address of the page; undefined where none is. */
  canonicalOf(page: PageFile): string | undefined
  /** Tells whether a part of a page belongs to that version. `monikers` are those of the part. */
  isCanonical(page: PageFile, monikers: readonly string[]): boolean
}

/**
 * Finds the canonical version of an address: the newest of all pages there. As in the Learn build, the very first version of
 * the definition is never it, and where there is none, everything counts.
 */
export function newestVersions(
  pages: () => readonly PageFile[],
  { order }: MonikerDefinition,
): CanonicalVersions['canonicalOf'] {
  const newest = lazy(() => {
    const rank = new Map(order.map((moniker, index) => [moniker, index]))
    const versioned = pages().filter(({ versions }) => versions.monikers.length > 0)
    return new Map(
      [...groupBy(versioned, ({ site }) => site.url)].map(([url, group]) => {
        const best = Math.max(...group.flatMap(({ versions }) => versions.monikers).map(name => rank.get(name) ?? 0))
        return [url, best > 0 ? order[best] : undefined]
      }),
    )
  })
  return page => (page.versions.monikers.length === 0 ? undefined : newest().get(page.site.url))
}

export function canonicalVersions(canonicalOf: CanonicalVersions['canonicalOf']): CanonicalVersions {
  return {
    canonicalOf,
    isCanonical(page, monikers) {
      const canonical = canonicalOf(page)
      return canonical === undefined || (monikers.length > 0 ? monikers : page.versions.monikers).includes(canonical)
    },
  }
}
