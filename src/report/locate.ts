import type { Facts } from '../facts.ts'
import type { Finding, Place, Related, Span } from '../finding.ts'
import { lineStarts, type Point, pointAt, shifted } from '../lines.ts'
import type { RepoPath } from '../path.ts'

/** A finding with its place in lines and columns, as reports print it. */
export interface LocatedFinding extends Finding {
  readonly file?: RepoPath
  readonly related?: readonly LocatedRelated[]
  /** Absent for findings about a file as a whole. */
  readonly start?: Point
  readonly end?: Point
  /** Where the Learn build points; line 0 for a file as a whole. */
  readonly mark: { readonly start: Point; readonly end: Point }
  /** True when the change that is looked at brought it in; reports show such findings first. */
  readonly isNew?: boolean
  /** Why nobody needs to act on it now: it stands in the baseline. Only SARIF reports tell of such findings. */
  readonly suppressed?: 'baseline'
}

/** Where the lines of a file can be asked for. */
export interface LinesSource {
  get(path: RepoPath): Pick<Facts, 'lines'> | undefined
}

/** A related place in lines and columns; without them for a file as a whole. */
export interface LocatedRelated extends Related {
  readonly start?: Point
  readonly end?: Point
}

const NOWHERE: Point = { line: 0, column: 0 }

/** Turns offsets into lines and columns. Places of files that were not compiled have none. */
export function locate(findings: readonly Finding[], facts: LinesSource): LocatedFinding[] {
  const tables = new Map<RepoPath, readonly number[]>()
  const startsOf = (file: RepoPath): readonly number[] | undefined => {
    const own = facts.get(file)
    if (own && !tables.has(file)) tables.set(file, lineStarts(own.lines))
    return tables.get(file)
  }
  const range = (
    starts: readonly number[],
    [from, to]: Span,
    shift?: Place['shift'],
  ): { start: Point; end: Point } => ({
    start: shifted(pointAt(starts, from), shift),
    end: shifted(pointAt(starts, to), shift),
  })
  const locateRelated = (related: Related): LocatedRelated => {
    const starts = startsOf(related.place.file)
    return { ...related, ...(related.place.span && starts && range(starts, related.place.span)) }
  }
  return findings.map(finding => {
    const { place, related } = finding
    const starts = place && startsOf(place.file)
    const isPlaced = place?.span !== undefined && starts !== undefined
    return {
      ...finding,
      ...(related && { related: related.map(locateRelated) }),
      ...(place && { file: place.file }),
      ...(isPlaced && range(starts, place.span!)),
      mark: isPlaced
        ? range(starts, place.mark ?? [place.span![0], place.span![0]], place.shift)
        : { start: NOWHERE, end: NOWHERE },
    }
  })
}
