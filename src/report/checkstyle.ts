import { x } from 'xastscript'
import { atLeast } from '../finding.ts'
import type { LocatedFinding } from './locate.ts'
import type { Reporter } from './report.ts'
import { byFile, toDocument, xmlText } from './xml.ts'

/** Checkstyle's XML report, which many build servers read. */
export const checkstyle: Reporter = (findings, { subject }) => {
  const files = byFile(findings, subject).map(([name, own]) => x('file', { name: xmlText(name) }, own.map(toError)))
  return toDocument(x('checkstyle', { version: '4.3' }, files))
}

function toError({ start, code, severity, message }: LocatedFinding): ReturnType<typeof x> {
  return x('error', {
    line: String(start?.line ?? 1),
    column: String(start?.column ?? 1),
    severity: atLeast(severity, 'warning') ? severity : 'info',
    message: xmlText(message),
    source: `docset-lint.${xmlText(code)}`,
  })
}
