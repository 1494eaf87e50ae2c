import type { Severity } from '../finding.ts'
import type { Reporter } from './report.ts'

/** GitLab's scale is info, minor, major, critical, blocker. */
const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  suggestion: 'minor',
  info: 'info',
}

/** GitLab's code quality report, which compares fingerprints between branches. */
export const gitlab: Reporter = (findings, { fingerprints, subject }) => {
  const prints = fingerprints(findings)
  const issues = findings.map(({ code, severity, message, file, start, end }, index) => ({
    description: message,
    check_name: code,
    fingerprint: prints[index],
    severity: SEVERITY[severity],
    location: { path: file ?? subject, lines: { begin: start?.line ?? 1, ...(end && { end: end.line }) } },
  }))
  return `${JSON.stringify(issues, null, 2)}\n`
}
