import type { RepoPath } from './path.ts'

/** An article that was read before its turn came. */
export interface ReadArticle {
  readonly bytes: Uint8Array
  /** Its tree, for `Compiler.compile`. */
  readonly tree?: Uint8Array
  /** Digest of the bytes, where it is wanted. */
  readonly digest?: string
}

/**
 * Every article that falls to a thread once, in any order, with what is known of it by then; what is not there the taker
 * makes itself. `taken` tells how many the threads of a run have taken, this one included.
 */
export type Articles = Iterable<readonly [path: RepoPath, read: ReadArticle | undefined, taken: number]>

/** Somebody who reads and parses articles while this thread, which is alone otherwise, compiles others. */
export type ReadAhead = (articles: readonly RepoPath[]) => Articles
