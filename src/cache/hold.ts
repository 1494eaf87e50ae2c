import type { PageReport } from '../check/page-report.ts'
import type { Docset } from '../link/model.ts'
import type { RepoPath } from '../path.ts'
import { compareAlike } from './moments.ts'
import type { CacheRecord, DocsetRecord, PageRecord } from './record.ts'

/** The repository as it is now, for a comparison with a record. */
export interface Present {
  readonly paths: readonly RepoPath[]
  /** Time of the run in milliseconds since 1970. */
  readonly now: number
  /** Digest of what a file holds; undefined when it cannot be read. */
  digestOf(path: RepoPath): string | undefined
}

/** A report of an earlier run that would come out the same now. */
export interface Held {
  readonly page: PageRecord
  readonly report: PageReport
}

/** What still holds of the reports of a docset, by article. `world` is the docset's as it is now. */
export function heldReports(
  record: CacheRecord,
  earlier: DocsetRecord,
  docset: Docset,
  world: string,
  { paths, now, digestOf }: Present,
): Map<RepoPath, Held> {
  const held = new Map<RepoPath, Held>()
  const known = new Map<number, boolean>()
  const isSame = (file: number): boolean => {
    let same = known.get(file)
    if (same === undefined) {
      same = record.digests[file] === (digestOf(record.paths[file]!) ?? '')
      known.set(file, same)
    }
    return same
  }
  const isSameInput = (input: number | string): boolean =>
    typeof input === 'string' ? !paths.includes(input) : isSame(input)
  if (earlier.world !== world || !earlier.inputs.every(isSameInput)) return held

  const moved = difference(record.paths, paths)
  const isThere = (lookup: number | string): boolean =>
    !moved.has(typeof lookup === 'string' ? lookup : record.paths[lookup]!.toLowerCase())
  const articles = new Map(docset.articles.map((article, index) => [article.file, { article, index }]))
  for (const page of earlier.pages) {
    const found = articles.get(record.paths[page.file]!)
    if (!found || !isSame(page.file) || docset.canonicalOf(found.article) !== page.canonical) continue
    if (!page.reads.every(isSame) || (moved.size > 0 && !page.lookups.every(isThere))) continue
    if (page.moments && !compareAlike(record.now, now, page.moments)) continue
    held.set(found.article.file, { page, report: { article: found.index, ...page.report } })
  }
  return held
}

/** Paths in lower case that one list has and the other has not, or spells differently. */
function difference(before: readonly RepoPath[], after: readonly RepoPath[]): Set<string> {
  if (before.length === after.length && before.every((path, index) => path === after[index])) return new Set()
  const old = new Set(before)
  const current = new Set(after)
  const changed = [...before.filter(path => !current.has(path)), ...after.filter(path => !old.has(path))]
  return new Set(changed.map(path => path.toLowerCase()))
}
