import { compareFindings, type Finding, type Severity } from '../finding.ts'
import type { DocsetConfig } from '../link/config.ts'
import type { RepoPath } from '../path.ts'

/** Says the same thing of the same place once, however many pages show it. */
export function dedupe(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ code, severity, message, place, propertyPath }) => {
    const key = JSON.stringify([code, severity, message, place?.file, place?.span, propertyPath])
    return !seen.has(key) && seen.add(key)
  })
}

/** Sorts by file and place. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(compareFindings)
}

const NAMES: Record<Severity, string> = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion', info: 'Info' }

/**
 * Keeps at most as many findings of each severity for a file as the build does, in the order in which they were found, and
 * says once a file that more were left out. Findings without a file are not counted.
 */
export function applyLimits(
  findings: readonly Finding[],
  limits: DocsetConfig['limits'],
  display: (path: RepoPath) => string,
): Finding[] {
  const counts = new Map<string, number>()
  const exceeded = new Set<RepoPath>()
  return findings.flatMap(finding => {
    const file = finding.place?.file
    if (file === undefined) return [finding]
    const key = `${finding.severity} ${file}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const limit = limits[finding.severity]
    if (count <= limit) return [finding]
    if (exceeded.has(file)) return []
    exceeded.add(file)
    const message = `${NAMES[finding.severity]} count exceed '${limit}'. Build will continue but newer logs in '${display(file)}' will be ignored.`
    return [{ code: 'exceed-max-file-errors', severity: 'info' as const, message, place: { file } }]
  })
}
