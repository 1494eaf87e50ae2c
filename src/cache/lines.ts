import { remember } from '../remember.ts'
import type { PackedOutline } from './pack.ts'
import type { CacheRecord, PageRecord, RecalledRecord } from './record.ts'
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
 * Reads what `toLines` has written; outlines are read when they are asked for.
 *
 * @throws SyntaxError, TypeError or RangeError for anything else
 */
export function fromLines([first, ...lines]: readonly string[]): RecalledRecord {
  const { docsets, ...rest } = JSON.parse(first!) as Head
  let next = 0
  const pagesOf = (count: number): PageRecord[] => {
    next += count
    return lines.slice(next - count, next).flatMap(line => fromTable(JSON.parse(line) as Table) as PageRecord[])
  }
  const recalled = docsets.map(({ pages, ...docset }) => ({ ...docset, pages: pagesOf(pages) }))
  const outlines = lines.slice(next)
  return {
    ...rest,
    docsets: recalled,
    outlines: { [Symbol.iterator]: () => outlinesIn(outlines) },
    outlineOf: finder(outlines),
  }
}

function* outlinesIn(lines: readonly string[]): Generator<Outline> {
  for (const line of lines) yield* outlinesOf(line)
}

function outlinesOf(line: string): readonly Outline[] {
  return JSON.parse(line) as Outline[]
}

/** Looks an outline up in the one line that may have it: they are in the order of the files. */
function finder(lines: readonly string[]): RecalledRecord['outlineOf'] {
  const firsts = lines.map(line => Number(/^\[\[(\d+)/.exec(line)?.[1]))
  const known = new Map<number, ReadonlyMap<number, PackedOutline>>()
  return file => {
    const line = firsts.findLastIndex(first => first <= file)
    return line < 0 ? undefined : remember(known, line, () => new Map(outlinesOf(lines[line]!))).get(file)
  }
}
