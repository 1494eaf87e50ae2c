import type { Files } from '../io/files.ts'
import type { RepoPath } from '../path.ts'

/** A file that was modified (`before` = `after`), renamed, added (no `before`) or deleted (no `after`). */
export interface FileChange {
  readonly before?: RepoPath
  readonly after?: RepoPath
}

/** A repository before and after a change. Files that no change names are the same in both. */
export interface ChangedRepository {
  readonly changes: readonly FileChange[]
  readonly before: Files
  readonly after: Files
}
