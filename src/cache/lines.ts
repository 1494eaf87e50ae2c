import type { PackedOutline } from './pack.ts'
import type { CacheRecord, PageRecord } from './record.ts'
import { fromTable, type Table, toTable } from './table.ts'

/** A line holds so many outlines or pages: neither line nor list gets too long to be handled at once. */
const PER_LINE = 256

type Outline = readonly [file: number, outline: PackedOutline]
/** The first line of a record: all but what grows with the articles. It tells how many lines the pages of a docset take. */
type Head = Omit<CacheRecord, 'outlines' | 'docsets'> & {
  readonly docsets: readonly (Omit<CacheRecord['docsets'][number], 'pages'> & { readonly pages: number })[]
}

/** A record as lines of JSON: the first one, the pages of each docset, the outlines. */
export function* toLines({ outlines, docsets, ...rest }: CacheRecord): Iterable<string> {
  const head: Head = {
    ...rest,
    docsets: docsets.map(({ pages, ...docset }) => ({ ...docset, pages: Math.ceil(pages.length / PER_LINE) })),
  }
  yield JSON.stringify(head)
  for (const { pages } of docsets) for (const chunk of chunks(pages)) yield JSON.stringify(toTable(chunk))
  for (const chunk of chunks(outlines)) yield JSON.stringify(chunk)
}

function* chunks<T>(items: Iterable<T>): Iterable<T[]> {
  let chunk: T[] = []
  for (const item of items) {
    if (chunk.push(item) < PER_LINE) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/**
 * Reads what `toLines` has written.
 *
 * @throws SyntaxError, TypeError or RangeError for anything else
 */
export function fromLines([first, ...lines]: readonly string[]): CacheRecord {
  const { docsets, ...rest } = JSON.parse(first!) as Head
  let next = 0
  const pagesOf = (count: number): PageRecord[] => {
    next += count
    return lines.slice(next - count, next).flatMap(line => fromTable(JSON.parse(line) as Table) as PageRecord[])
  }
  return {
    ...rest,
    docsets: docsets.map(({ pages, ...docset }) => ({ ...docset, pages: pagesOf(pages) })),
    outlines: { [Symbol.iterator]: () => outlinesIn(lines.slice(next)) },
  }
}

function* outlinesIn(lines: readonly string[]): Generator<Outline> {
  for (const line of lines) yield* JSON.parse(line) as Outline[]
}
