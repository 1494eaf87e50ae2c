import { SEVERITIES } from '../finding.ts'
import type { LocatedFinding } from './locate.ts'
import type { Reporter } from './report.ts'

/** For programs: one JSON object. Properties are only ever added within a version. */
export const json: Reporter = findings => {
  const summary = Object.fromEntries(
    SEVERITIES.map(severity => [severity, findings.filter(finding => finding.severity === severity).length]),
  )
  return `${JSON.stringify({ version: 1, findings: findings.map(toJson), summary }, null, 2)}\n`
}

function toJson({
  file,
  start,
  end,
  code,
  severity,
  message,
  related,
  edits,
  propertyPath,
  place,
}: LocatedFinding): object {
  return {
    ...(file !== undefined && { file }),
    ...(start && { line: start.line, column: start.column }),
    ...(end && { endLine: end.line, endColumn: end.column }),
    code,
    severity,
    message,
    ...(propertyPath !== undefined && { propertyPath }),
    ...(place?.span && { range: place.span }),
    ...(related && {
      related: related.map(({ place, message }) => ({
        file: place.file,
        ...(place.span && { range: place.span }),
        message,
      })),
    }),
    ...(edits && { edits: edits.map(({ span, text, safe }) => ({ range: span, text, safe })) }),
  }
}
