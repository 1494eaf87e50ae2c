import type { TracedReport } from '../check/page-report.ts'
import { lazy } from '../lazy.ts'
import type { Article, Docset } from '../link/model.ts'
import type { RepoPath } from '../path.ts'
import type { PageRecord } from './record.ts'

/** Files by the index that records name them by. */
export interface FileIndex {
  /** None for a path where there is no file. */
  indicesOf(path: RepoPath): readonly number[]
  /** What was looked for, as records name it; `path` is in lower case. */
  lookUp(path: string): number | string
}

export function indexFiles(paths: readonly RepoPath[]): FileIndex {
  const indices = new Map(paths.map((path, index) => [path, [index]]))
  const lower = lazy(() => new Map(paths.map((path, index) => [path.toLowerCase(), index])))
  return { indicesOf: path => indices.get(path) ?? [], lookUp: path => lower().get(path) ?? path }
}

/** The report of an article as a record has it. */
export function pageRecordOf(
  { article: _, trace, ...report }: TracedReport,
  article: Article,
  docset: Pick<Docset, 'canonicalOf'>,
  { indicesOf, lookUp }: FileIndex,
): PageRecord {
  const canonical = docset.canonicalOf(article)
  return {
    file: indicesOf(article.file)[0]!,
    ...(canonical !== undefined && { canonical }),
    report,
    reads: trace.reads.filter(path => path !== article.file).flatMap(indicesOf),
    lookups: trace.lookups.map(lookUp),
    ...(trace.moments.length > 0 && { moments: trace.moments }),
  }
}
