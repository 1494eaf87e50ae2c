import { constructIn, hasWords, isPoint, type LinesOf, plain } from '../excerpt.ts'
import type { RepoPath } from '../path.ts'
import type { LocatedFinding } from '../report/locate.ts'

/** A finding that the baseline knows. */
export interface Entry {
  /** Absent for a finding of no file. */
  readonly file?: RepoPath
  readonly code: string
  /** Beginning of what the finding marks, for people who review the baseline, and for texts that are moved. */
  readonly text: string
  readonly fingerprint: string
}

/** A finding together with how the baseline would call it. */
export interface Candidate {
  readonly finding: LocatedFinding
  readonly entry: Entry
}

/** So many characters tell what is meant. */
const EXCERPT = 100

/** How the baseline would call findings; `fingerprints` has one for each. */
export function toCandidates(
  findings: readonly LocatedFinding[],
  fingerprints: readonly string[],
  linesOf: LinesOf,
): Candidate[] {
  return findings.map((finding, index) => {
    const { file, code } = finding
    const text = excerpt(finding, linesOf)
    return { finding, entry: { ...(file !== undefined && { file }), code, text, fingerprint: fingerprints[index]! } }
  })
}

function excerpt(finding: LocatedFinding, linesOf: LinesOf): string {
  const { file, start, message } = finding
  const line = file !== undefined && start ? (linesOf(file)[start.line - 1] ?? '') : ''
  const text = isPoint(finding) ? undefined : [constructIn(line, finding), plain(line)].find(hasWords)
  return (text ?? message.replace(/\d+/g, '#')).slice(0, EXCERPT)
}
