import type { Draft } from '../check/draft.ts'
import { isToldOnce } from '../check/run.ts'
import { emptyMarkdown, type Facts, type MarkdownFacts } from '../facts.ts'
import { lineStarts } from '../lines.ts'
import type { RepoPath } from '../path.ts'
import type { Changed } from './changed.ts'
import { plainOutline, unpackOutline } from './pack.ts'
import type { PageRecord, RecalledRecord } from './record.ts'

/** An attribute of the header that changes with the text, and that nobody looks at but the check of its own article. */
export const OWN_AFFAIR = 'ms.date'

/**
 * True when the changed files are texts of articles whose headers are what they were: the docset as a whole knows no more of
 * them. What is only included has none.
 */
export function areUnseen(
  { texts }: Changed,
  { outlineOf }: RecalledRecord,
  factsOf: (path: RepoPath) => Facts | undefined,
): boolean {
  return [...texts].every(([path, index]) => {
    const outline = outlineOf(index)
    const before = outline ? unpackOutline(outline) : emptyMarkdown()
    const now = factsOf(path)
    if (now?.kind !== 'markdown' || now.unread || before.unread) return false
    return isAlike(headerSeen(before), headerSeen(now)) && standsStill(before, now)
  })
}

/** What the docset sees of a header, as plain data. */
function headerSeen(facts: MarkdownFacts): unknown {
  const { header } = plainOutline(facts)
  if (header?.value?.kind !== 'mapping') return header
  const entries = header.value.entries.map(({ key, keySpan, value }) => ({
    key,
    keySpan,
    value: key === OWN_AFFAIR ? value.span : value,
  }))
  return { ...header, value: { ...header.value, entries } }
}

/**
 * True when everything in the header of an article has the line that it had: findings elsewhere tell of some. (Where they tell
 * of what its text holds, it is one of their sources.)
 */
function standsStill({ lines }: MarkdownFacts, { lines: now, header }: MarkdownFacts): boolean {
  const starts = (packed: string): number[] => lineStarts(packed).filter(start => start < (header?.span[1] ?? 0))
  return isAlike(starts(lines), starts(now))
}

/**
 * True when two reports of a page differ in nothing but drafts about changed files: what is told of other files is the
 * same, and so is what rules that compare pages have noted. Neither may hide what others find.
 */
export function differsWithin({ texts: changed }: Changed, before: PageRecord, now: PageRecord): boolean {
  const isElsewhere = ({ place }: Draft): boolean => place === undefined || !changed.has(place.file)
  const elsewhere = ({ report: { metadata, texts, content, notes } }: PageRecord): unknown => [
    metadata.filter(isElsewhere),
    texts.filter(({ file }) => !changed.has(file)),
    content.filter(isElsewhere),
    notes,
  ]
  const isHiding = ({ report: { metadata, texts } }: PageRecord): boolean =>
    metadata.some(isToldOnce) || texts.some(({ file, suppressions }) => changed.has(file) && suppressions.length > 0)
  return isAlike(elsewhere(before), elsewhere(now)) && !isHiding(before) && !isHiding(now)
}

/** True when two reports of a page depend on the same. */
export function asksAlike({ reads, lookups, moments }: PageRecord, now: PageRecord): boolean {
  return isAlike([reads, lookups, moments], [now.reads, now.lookups, now.moments])
}

/** For plain data that survives JSON. */
function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
