import { SEVERITIES } from '../finding.ts'
import type { LocatedFinding } from './locate.ts'
import type { Reporter } from './report.ts'

/** For programs: one JSON object, described by schemas/report.json. Properties are only ever added within a version. */
export const json: Reporter = (findings, { fingerprints }) => {
  const prints = fingerprints(findings)
  const summary = Object.fromEntries(
    SEVERITIES.map(severity => [severity, findings.filter(finding => finding.severity === severity).length]),
  )
  return `${JSON.stringify({ version: 1, findings: findings.map((finding, index) => toJson(finding, prints[index]!)), summary }, null, 2)}\n`
}

/** What is undefined is left out of the text. */
function toJson(finding: LocatedFinding, fingerprint: string): object {
  const { file, start, end, code, severity, message, related, edits, propertyPath, documentUrl, place, isNew } = finding
  return {
    file,
    line: start?.line,
    column: start?.column,
    endLine: end?.line,
    endColumn: end?.column,
    code,
    severity,
    message,
    fingerprint,
    isNew,
    propertyPath,
    documentUrl,
    range: place?.span,
    related: related?.map(({ place, start, end, message }) => ({
      file: place.file,
      line: start?.line,
      column: start?.column,
      endLine: end?.line,
      endColumn: end?.column,
      range: place.span,
      message,
    })),
    edits: edits?.map(({ span, text, safe }) => ({ range: span, text, safe })),
  }
}
