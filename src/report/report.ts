import type { LocatedFinding } from './locate.ts'

/** What reports may say beyond the findings. */
export interface ReportContext {
  readonly color: boolean
  /** Shows findings of severity `info` to people, too. */
  readonly verbose: boolean
}

/** Writes findings in some format; pure. */
export type Reporter = (findings: readonly LocatedFinding[], context: ReportContext) => string
