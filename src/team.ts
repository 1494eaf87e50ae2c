import type { ReadAhead } from './ahead.ts'
import type { TracedReport } from './check/page-report.ts'
import type { Facts } from './facts.ts'
import type { RepoPath } from './path.ts'

/** Facts by path. */
export type FactsByPath = ReadonlyMap<RepoPath, Facts>

/** What one thread gives of a docset. */
export interface Share {
  readonly reports: readonly TracedReport[]
  /** Digests of the contents that the thread has read, of which some lead nowhere. */
  readonly digests: ReadonlyMap<RepoPath, string | undefined>
}

/**
 * The threads that share the work of a run. Each of them takes the same steps: it compiles and checks its share of the
 * articles, and is told the outlines of the others. The first one concludes.
 */
export interface Team {
  readonly isFirst: boolean
  /** Index of the first of `count` articles that nobody has taken yet; it may lie beyond the last one. */
  take(docset: number, count: number): number
  /** Takes articles instead, where the one thread of a team has somebody who reads ahead of it. */
  readonly ahead?: ReadAhead
  /** Tells the others the outlines of the thread's own articles, and gives theirs. */
  exchange(outlines: () => FactsByPath): Promise<readonly FactsByPath[]>
  /** Hands its share to the first thread, which gets those of all; the others get nothing. */
  gather(share: Share): Promise<readonly Share[] | undefined>
}

/** A team of one. */
export function alone(): Team {
  const taken = new Map<number, number>()
  return {
    isFirst: true,
    take(docset, count) {
      const index = taken.get(docset) ?? 0
      taken.set(docset, index + count)
      return index
    },
    exchange: async () => [],
    gather: async share => [share],
  }
}
