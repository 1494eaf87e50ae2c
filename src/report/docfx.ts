import type { LocatedFinding } from './locate.ts'

/** The Learn build's `.errors.log`: one JSON object a line, with its names, and line 0 where there is no position. */
export function docfx(findings: readonly LocatedFinding[]): string {
  return findings.map(finding => `${JSON.stringify(toLine(finding))}\n`).join('')
}

function toLine({
  code,
  severity,
  message,
  file,
  mark,
  pullRequestOnly,
  addOnly,
  propertyPath,
  documentUrl,
  owner,
}: LocatedFinding): object {
  return {
    message_severity: severity,
    log_item_type: 'user',
    code,
    message,
    ...(file !== undefined && { file }),
    line: clamp(mark.start.line),
    end_line: clamp(mark.end.line),
    column: clamp(mark.start.column),
    end_column: clamp(mark.end.column),
    ...(pullRequestOnly && { pull_request_only: true }),
    ...(addOnly && { add_only: true }),
    ...(propertyPath !== undefined && { property_path: propertyPath }),
    ...owner,
    ...(documentUrl !== undefined && { document_url: documentUrl }),
  }
}

/** The build keeps positions in 16 bits. */
function clamp(position: number): number {
  return Math.min(position, 65_535)
}
