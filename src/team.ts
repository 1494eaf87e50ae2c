import type { PageReport } from './check/page-report.ts'
import type { Facts } from './facts.ts'
import type { RepoPath } from './path.ts'

/** Facts by path. */
export type FactsByPath = ReadonlyMap<RepoPath, Facts>

/**
 * The threads that share the work of a run. Each of them takes the same steps: it compiles and checks its share of the
 * articles, and is told the outlines of the others. The first one concludes.
 */
export interface Team {
  readonly isFirst: boolean
  /** Index of the first of `count` articles that nobody has taken yet; it may lie beyond the last one. */
  take(docset: number, count: number): number
  /** Tells the others the outlines of the thread's own articles, and gives theirs. */
  exchange(outlines: () => FactsByPath): Promise<readonly FactsByPath[]>
  /** Hands the reports to the first thread, which gets those of all; the others get nothing. */
  gather(reports: readonly PageReport[]): Promise<readonly PageReport[] | undefined>
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
    gather: async reports => reports,
  }
}
