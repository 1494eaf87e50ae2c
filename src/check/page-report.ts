import type { Suppression } from '../facts.ts'
import type { RepoPath } from '../path.ts'
import type { Trace } from '../trace.ts'
import type { Draft } from './draft.ts'

/** What the check of one article gives. Plain data: another thread may have checked it. */
export interface PageReport {
  /** Index of the article in the docset. */
  readonly article: number
  /** Drafts about its metadata and includes. */
  readonly metadata: readonly Draft[]
  /** What its texts show by themselves, its own and those that it includes; texts that show nothing are left out. */
  readonly texts: readonly TextReport[]
  /** Drafts of the rules that look at the page. */
  readonly content: readonly Draft[]
  /** What rules that compare pages have noted, by the index of the rule in the plan. */
  readonly notes: readonly (readonly [rule: number, items: readonly unknown[]])[]
}

/** A report, and what it depends on beside the article. */
export interface TracedReport extends PageReport {
  readonly trace: Trace
}

/** What a text shows by itself, whichever page it is seen on. */
export interface TextReport {
  readonly file: RepoPath
  readonly suppressions: readonly Suppression[]
  readonly drafts: readonly Draft[]
}
