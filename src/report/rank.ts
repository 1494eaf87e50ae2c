import { SEVERITIES, type Severity } from '../finding.ts'
import type { LocatedFinding } from './locate.ts'

/** Worst first, among equals those that the change brought in; else in the order given. */
export function worstFirst(findings: readonly LocatedFinding[]): LocatedFinding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || Number(b.isNew ?? 0) - Number(a.isNew ?? 0),
  )
}

/** `3 errors, 1 warning`, without those that there are none of. */
export function tally(findings: readonly { readonly severity: Severity }[]): string {
  return SEVERITIES.map(severity => ({ severity, count: countOf(findings, severity) }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === 'info' ? `${format(count)} info` : plural(count, severity)))
    .join(', ')
}

/** How many findings have the severity. */
export function countOf(findings: readonly { readonly severity: Severity }[], severity: Severity): number {
  return findings.filter(finding => finding.severity === severity).length
}

/** `1,200 files`, `1 file`. */
export function plural(count: number, noun: string): string {
  return `${format(count)} ${noun}${count === 1 ? '' : 's'}`
}

function format(count: number): string {
  // The first number that is formatted for a language takes milliseconds.
  return count < 1000 ? String(count) : count.toLocaleString('en')
}
