import { compareFindings, type Finding, identityOf, type Severity } from '../finding.ts'
import type { DocsetConfig } from '../link/config.ts'
import type { PlacedProblem } from '../link/problem.ts'
import type { RepoPath } from '../path.ts'

/** Says the same thing of the same place once, however many pages show it. */
export function dedupe(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(finding => {
    const identity = identityOf(finding)
    return !seen.has(identity) && seen.add(identity)
  })
}

/** Sorts by file and place. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(compareFindings)
}

const NAMES: Record<Severity, string> = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion', info: 'Info' }

/** What is left of the findings, and a notice for each file that had too many. */
export interface Limited {
  readonly kept: readonly Finding[]
  readonly notices: readonly PlacedProblem[]
}

/**
 * Keeps at most as many findings of each severity for a file as the build does, in the order in which they were found.
 * Findings without a file are not counted.
 */
export function applyLimits(
  findings: readonly Finding[],
  limits: DocsetConfig['limits'],
  display: (path: RepoPath) => string,
): Limited {
  const counts = new Map<string, number>()
  const notices = new Map<RepoPath, PlacedProblem>()
  const kept = findings.filter(({ severity, place }) => {
    const file = place?.file
    if (file === undefined) return true
    const key = `${severity} ${file}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const limit = limits[severity]
    if (count <= limit) return true
    if (!notices.has(file))
      notices.set(file, {
        code: 'exceed-max-file-errors',
        place: { file },
        args: [NAMES[severity], limit, display(file)],
      })
    return false
  })
  return { kept, notices: [...notices.values()] }
}
