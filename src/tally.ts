import type { Docset } from './link/model.ts'
import type { RepoPath } from './path.ts'

/** What a run has looked at. Plain data. */
export interface Tally {
  readonly docsets: number
  readonly articles: number
  /** Pages in YAML and JSON, and TOCs. */
  readonly dataPages: number
  /** Configuration of the first docset. */
  readonly config?: RepoPath
}

export function tallyOf(docsets: readonly Docset[]): Tally {
  const config = docsets[0]?.config.file
  return {
    docsets: docsets.length,
    articles: docsets.reduce((sum, { articles }) => sum + articles.length, 0),
    dataPages: docsets.reduce((sum, { dataPages }) => sum + dataPages.length, 0),
    ...(config !== undefined && { config }),
  }
}
