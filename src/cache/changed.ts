import type { Files } from '../io/files.ts'
import type { Digest } from '../load.ts'
import type { RepoPath } from '../path.ts'
import { compareAlike } from './moments.ts'
import { type DigestOf, digestOfList, digestOfRecord } from './recall.ts'
import type { DocsetRecord, PageRecord, RecalledRecord, ResultRecord, Supplement } from './record.ts'

/** What an earlier run has left. */
export interface Left {
  readonly result: ResultRecord
  readonly record: RecalledRecord
}

/** What is different now. */
export interface Changed {
  /** Files whose content has changed, each with its index in the record. */
  readonly texts: ReadonlyMap<RepoPath, number>
  readonly supplement: Supplement
}

/** The files that have changed since a result was left; undefined where more than their content is different. */
export function changedFiles(
  { result, record }: Left,
  { files, digest, digestOf, now }: { files: Files; digest: Digest; digestOf: DigestOf; now: number },
): Changed | undefined {
  const { supplement, reads, contents, list, moments } = result
  const isComparable = compareAlike(result.now, now, moments) && list === digestOfList(files.list(), digest)
  if (!isComparable || supplement?.record !== digestOfRecord(record, digest)) return undefined
  const changed = new Set(reads.filter((path, index) => (digestOf(path) ?? '') !== contents[index]))
  if (supplement.sources.some(path => changed.has(path))) return undefined
  const texts = new Map(record.paths.flatMap((path, index) => (changed.has(path) ? [[path, index]] : [])))
  return { texts, supplement }
}

/** Reports of pages that changed files play a part in, in the order of the files. */
export function affectedPages({ folder, pages }: DocsetRecord, { texts, supplement }: Changed): PageRecord[] {
  const changed = new Set(texts.values())
  const newer = supplement.newer.flatMap(([own, page]) => (own === folder ? [page] : []))
  const known = new Set(newer.map(({ file }) => file))
  return [...pages.filter(({ file }) => !known.has(file)), ...newer]
    .filter(({ file, reads }) => changed.has(file) || reads.some(read => changed.has(read)))
    .sort((a, b) => a.file - b.file)
}
