import type { Level } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import type { LocatedFinding } from './locate.ts'

/** What reports may say beyond the findings. */
export interface ReportContext {
  readonly color: boolean
  /** Turns codes into links, for terminals that know them. */
  readonly links: boolean
  /** Shows findings of severity `info` to people, too. */
  readonly verbose: boolean
  readonly version: string
  /** The file that stands for findings of no file, in formats where each needs one: a docset's configuration. */
  readonly subject: RepoPath
  /** Undefined for codes of others: a remark-lint rule, a docset's own schema. */
  describe(code: string): CodeDescription | undefined
  /** Of each finding, in order. */
  fingerprints(findings: readonly LocatedFinding[]): readonly string[]
}

/** What is known of a code, for reports that describe their rules. */
export interface CodeDescription {
  /** One sentence. */
  readonly summary: string
  readonly severity: Level
  /** True when the Learn build has no such check. */
  readonly ours: boolean
  /** The code's page, in Markdown. */
  readonly page: string
  /** The page that is installed here: a `file:` address, of use to this machine only. */
  readonly url: string
}

/** Writes findings in some format; pure. */
export type Reporter = (findings: readonly LocatedFinding[], context: ReportContext) => string
