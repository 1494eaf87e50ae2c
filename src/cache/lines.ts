import type { CacheRecord, PageRecord } from './record.ts'

/** A line holds so many outlines or pages: neither line nor list gets too long to be handled at once. */
const PER_LINE = 256

type Outlines = CacheRecord['outlines']
/** The first line of a record: all but the lists that grow with the articles. */
type Head = Omit<CacheRecord, 'outlines' | 'docsets'> & {
  readonly outlines: number
  readonly docsets: readonly (Omit<CacheRecord['docsets'][number], 'pages'> & { readonly pages: number })[]
}

/** A record as lines of JSON. */
export function* toLines({ outlines, docsets, ...rest }: CacheRecord): Iterable<string> {
  const head: Head = {
    ...rest,
    outlines: outlines.length,
    docsets: docsets.map(({ pages, ...docset }) => ({ ...docset, pages: pages.length })),
  }
  yield JSON.stringify(head)
  yield* chunks(outlines)
  for (const { pages } of docsets) yield* chunks(pages)
}

function* chunks(items: readonly unknown[]): Iterable<string> {
  for (let start = 0; start < items.length; start += PER_LINE)
    yield JSON.stringify(items.slice(start, start + PER_LINE))
}

/**
 * Reads what `toLines` has written.
 *
 * @throws SyntaxError or TypeError for anything else
 */
export function fromLines(lines: readonly string[]): CacheRecord {
  let next = 0
  const line = (): unknown => JSON.parse(lines[next++]!)
  const list = <T>(length: number): T[] => {
    const items: T[] = []
    while (items.length < length) for (const item of line() as T[]) items.push(item)
    return items
  }
  const { outlines, docsets, ...rest } = line() as Head
  return {
    ...rest,
    outlines: list<Outlines[number]>(outlines),
    docsets: docsets.map(({ pages, ...docset }) => ({ ...docset, pages: list<PageRecord>(pages) })),
  }
}
