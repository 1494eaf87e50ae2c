import type { RepoPath } from './path.ts'

/** From worst to mildest, as the Learn build names them. */
export const SEVERITIES = ['error', 'warning', 'suggestion', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]
/** How bad a code is taken; `off` for not at all. */
export type Level = Severity | 'off'

/** True when `severity` is `limit` or worse. */
export function atLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit)
}

/** Start and end (exclusive) offset in UTF-16 units; a byte order mark does not count. */
export type Span = readonly [start: number, end: number]

/** Where something stands. Without a span it is the file as a whole, which the Learn build prints as line 0. */
export interface Place {
  readonly file: RepoPath
  readonly span?: Span
  /** Where the Learn build points, when that is not the start of the span: a range, or a point (start = end). */
  readonly mark?: Span
  /** What the Learn build adds to the line and column of the mark, where it counts from elsewhere than the text. */
  readonly shift?: readonly [lines: number, columns: number]
}

/** Another place that explains the finding: the heading that is repeated, the entry that redirects. */
export interface Related {
  readonly place: Place
  readonly message: string
}

/** A replacement of the text in `span`. A safe edit never changes what the page says. */
export interface Edit {
  readonly span: Span
  readonly text: string
  readonly safe: boolean
}

/** The one currency: what is wrong, how bad, and where. Configuration and syntax errors are findings too. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  /** Absent when no file can be blamed: two files publish to one URL. */
  readonly place?: Place
  readonly related?: readonly Related[]
  readonly edits?: readonly Edit[]
  /** Dotted path of the metadata attribute, for overrides that name one (`rules` of docfx.json). */
  readonly propertyPath?: string
  /** Page about the code, where the docset names one. */
  readonly documentUrl?: string
  readonly pullRequestOnly?: boolean
  readonly addOnly?: boolean
  /** Whose file it is: `ms.author`, `ms.service` and the like from its metadata. */
  readonly owner?: Readonly<Record<string, string>>
}

/** Findings that say the same of the same place share it. */
export function identityOf({
  code,
  severity,
  message,
  place,
  propertyPath,
  pullRequestOnly,
  addOnly,
}: Finding): string {
  const flags = `${pullRequestOnly === true}\0${addOnly === true}`
  return `${code}\0${severity}\0${place?.file}\0${place?.span}\0${propertyPath}\0${flags}\0${message}`
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** File, place, code, message; findings without a file come last. */
export function compareFindings(a: Finding, b: Finding): number {
  if (!a.place || !b.place) return a.place ? -1 : b.place ? 1 : order(a.code, b.code) || order(a.message, b.message)
  return (
    order(a.place.file, b.place.file) ||
    (a.place.span?.[0] ?? -1) - (b.place.span?.[0] ?? -1) ||
    order(a.code, b.code) ||
    order(a.message, b.message)
  )
}
