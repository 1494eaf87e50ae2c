import type { Element } from 'xast'
import { x } from 'xastscript'
import { atLeast } from '../finding.ts'
import { placeOf } from './line.ts'
import type { LocatedFinding } from './locate.ts'
import type { ReportContext, Reporter } from './report.ts'
import { byFile, toDocument, xmlText } from './xml.ts'

/** JUnit's XML report: a suite for each file, a case for each finding. What is milder than a warning fails no case. */
export const junit: Reporter = (findings, context) => {
  const suites = byFile(findings, context.subject).map(([file, own]) =>
    toSuite(
      file,
      own.map(finding => toCase(finding, context)),
      own,
    ),
  )
  const passed = x('testcase', { name: 'docset-lint', classname: 'docset-lint', time: '0' })
  const all = suites.length > 0 ? suites : [toSuite('docset-lint', [passed], [])]
  return toDocument(x('testsuites', { name: 'docset-lint', ...counts(Math.max(findings.length, 1), findings) }, all))
}

function toSuite(name: string, cases: readonly Element[], findings: readonly LocatedFinding[]): Element {
  const skipped = String(findings.length - failuresAmong(findings))
  return x('testsuite', { name: xmlText(name), ...counts(cases.length, findings), skipped, time: '0' }, [...cases])
}

function counts(tests: number, findings: readonly LocatedFinding[]): Record<string, string> {
  return { tests: String(tests), failures: String(failuresAmong(findings)), errors: '0' }
}

function failuresAmong(findings: readonly LocatedFinding[]): number {
  return findings.filter(({ severity }) => atLeast(severity, 'warning')).length
}

function toCase(finding: LocatedFinding, context: ReportContext): Element {
  const { code, severity, file = context.subject } = finding
  const place = placeOf(finding, context)
  const message = xmlText(finding.message)
  const outcome = atLeast(severity, 'warning')
    ? x('failure', { type: xmlText(code), message }, xmlText(`${place}: ${severity}: ${finding.message}`))
    : x('skipped', message)
  return x('testcase', { name: xmlText(`${code} ${place}`), classname: xmlText(file), time: '0' }, outcome)
}
