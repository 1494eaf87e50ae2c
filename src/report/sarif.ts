import type { Location, Log, PhysicalLocation, Result } from 'sarif'
import type { Point } from '../lines.ts'
import type { RepoPath } from '../path.ts'
import type { LocatedFinding } from './locate.ts'
import { plural, worstFirst } from './rank.ts'
import type { ReportContext, Reporter } from './report.ts'
import { LEVELS, toRule } from './sarif-rule.ts'

/** GitHub refuses a run with more results; of these it shows the 5,000 worst. */
const MAX_RESULTS = 25_000
/** GitHub keeps 100 locations of a result, and refuses a report of more than 10 MB, zipped: a full one stays below that. */
const MAX_LOCATIONS = 20

/** SARIF 2.1.0 with all that GitHub's code scanning asks for: worst first, tracked by fingerprints. */
export const sarif: Reporter = (findings, context) => {
  const prints = new Map(context.fingerprints(findings).map((print, index) => [findings[index]!, print]))
  const ranked = worstFirst(findings).slice(0, MAX_RESULTS)
  const codes = [...new Set(ranked.map(({ code }) => code))].sort()
  const documentUrls = new Map(ranked.flatMap(({ code, documentUrl }) => (documentUrl ? [[code, documentUrl]] : [])))
  const indices = new Map(codes.map((code, index) => [code, index]))
  const hasSuppressed = ranked.some(({ suppressed }) => suppressed !== undefined)
  const left = findings.length - ranked.length
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'docset-lint',
            semanticVersion: context.version,
            informationUri: 'https://www.npmjs.com/package/docset-lint',
            rules: codes.map(code => toRule(code, context.describe(code), documentUrls.get(code))),
          },
        },
        automationDetails: { id: 'docset-lint/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            ...(left > 0 && {
              toolExecutionNotifications: [{ message: { text: `${plural(left, 'milder finding')} left out.` } }],
            }),
          },
        ],
        results: ranked.map(finding => ({
          ...toResult(finding, context),
          ruleIndex: indices.get(finding.code)!,
          partialFingerprints: { primaryLocationLineHash: prints.get(finding)! },
          ...(hasSuppressed && { suppressions: suppressionsOf(finding) }),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toResult(
  { code, severity, message, file, start, end, related }: LocatedFinding,
  context: ReportContext,
): Result {
  const locations = related?.slice(0, MAX_LOCATIONS).map(
    ({ place, start, end, message }, id): Location => ({
      id,
      physicalLocation: toLocation(place.file, start, end),
      ...(message !== '' && { message: { text: message } }),
    }),
  )
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message === '' ? code : message },
    locations: [{ physicalLocation: toLocation(file ?? context.subject, start, end) }],
    ...(locations && { relatedLocations: locations }),
  }
}

/** A file as a whole is its first character, as GitHub asks for a line. */
function toLocation(file: RepoPath, start: Point = { line: 1, column: 1 }, end: Point = start): PhysicalLocation {
  return {
    artifactLocation: { uri: toUri(file) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  }
}

/** A name may hold half a surrogate pair, which no URI can. */
function toUri(file: RepoPath): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function suppressionsOf({ suppressed }: LocatedFinding): Result['suppressions'] {
  return suppressed === undefined ? [] : [{ kind: 'external', justification: 'Recorded in the baseline.' }]
}
