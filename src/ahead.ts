import type { RepoPath } from './path.ts'

/** An article that was read before its turn came. */
export interface ReadArticle {
  readonly bytes: Uint8Array
  /** Its tree, for `Compiler.compile`. */
  readonly tree?: Uint8Array
  /** Digest of the bytes, where it is wanted. */
  readonly digest?: string
}

/** Every article once, in any order, with what is known of it by then. What is not there the taker makes itself. */
export type Articles = Iterable<readonly [path: RepoPath, read: ReadArticle | undefined]>

/** Somebody who reads and parses articles while this thread, which is alone otherwise, compiles others. */
export type ReadAhead = (articles: readonly RepoPath[]) => Articles
