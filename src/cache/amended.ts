import { dedupe, sorted } from '../check/limits.ts'
import type { Finding } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import type { LinesSource } from '../report/locate.ts'
import type { Changed } from './changed.ts'
import { linesOf } from './line-tables.ts'
import type { Found, ResultRecord, Supplement } from './record.ts'

/** What checking some pages again has given. */
export interface Update {
  /** Time of the run in milliseconds since 1970. */
  readonly now: number
  /** What the reports of these pages come to. */
  readonly found: readonly Finding[]
  /** Reports that the supplement does not have yet, or has otherwise. */
  readonly newer: Supplement['newer']
  /** Moments that something was compared with. */
  readonly moments: readonly number[]
  /** Every file of the repository. */
  readonly paths: readonly RepoPath[]
  /** Digests of what was read, and of what earlier runs have read. */
  readonly digests: ReadonlyMap<RepoPath, string | undefined>
  readonly lines: LinesSource
}

/**
 * The earlier result with the findings of now in changed files; those elsewhere are as they were. Undefined where one of
 * them is or was an error: whether a page has any decides on findings of other pages.
 */
export function amendedResult(
  result: ResultRecord,
  { texts: changed, supplement }: Changed,
  { now, found, newer, moments, paths, digests, lines }: Update,
): Found | undefined {
  const isInside = ({ place }: Finding): boolean => place !== undefined && changed.has(place.file)
  const fromBeyond = new Set(supplement.beyond.map(index => result.findings[index]!))
  const before = result.findings.filter(isInside)
  const inside = dedupe([...before.filter(finding => fromBeyond.has(finding)), ...found.filter(isInside)])
  if ([...before, ...inside].some(({ severity }) => severity === 'error')) return undefined

  const findings = sorted([...result.findings.filter(finding => !isInside(finding)), ...inside])
  const { prints: _, ...rest } = result
  const reads = paths.filter(path => digests.has(path))
  const known = new Map(result.lines)
  return {
    ...rest,
    now,
    moments: [...new Set([...result.moments, ...moments])],
    reads,
    contents: reads.map(path => digests.get(path) ?? ''),
    findings,
    lines: linesOf(findings, path => (changed.has(path) ? undefined : known.get(path)) ?? lines.get(path)?.lines),
    supplement: {
      ...supplement,
      beyond: findings.flatMap((finding, index) => (fromBeyond.has(finding) ? [index] : [])),
      newer: [...supplement.newer.filter(item => !isIn(newer, item)), ...newer],
    },
  }
}

function isIn(newer: Supplement['newer'], [folder, { file }]: Supplement['newer'][number]): boolean {
  return newer.some(([other, page]) => other === folder && page.file === file)
}
