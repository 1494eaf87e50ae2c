import type { PackedOutline } from './pack.ts'
import type { CacheRecord, PageRecord } from './record.ts'

/** A line holds so many outlines or pages: neither line nor list gets too long to be handled at once. */
const PER_LINE = 256

type Outline = readonly [file: number, outline: PackedOutline]
/** The first line of a record: all but the lists that grow with the articles, of which it tells how many lines they take. */
type Head = Omit<CacheRecord, 'outlines' | 'docsets'> & {
  readonly outlines: number
  readonly docsets: readonly (Omit<CacheRecord['docsets'][number], 'pages'> & { readonly pages: number })[]
}

/** A record as lines of JSON. */
export function* toLines({ outlines, docsets, ...rest }: CacheRecord): Iterable<string> {
  const all = [...outlines]
  const head: Head = {
    ...rest,
    outlines: Math.ceil(all.length / PER_LINE),
    docsets: docsets.map(({ pages, ...docset }) => ({ ...docset, pages: Math.ceil(pages.length / PER_LINE) })),
  }
  yield JSON.stringify(head)
  yield* chunks(all)
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
export function fromLines([first, ...lines]: readonly string[]): CacheRecord {
  const { outlines, docsets, ...rest } = JSON.parse(first!) as Head
  let next = outlines
  const pagesOf = (count: number): PageRecord[] => {
    next += count
    return [...listed<PageRecord>(lines.slice(next - count, next))]
  }
  return {
    ...rest,
    outlines: { [Symbol.iterator]: () => listed<Outline>(lines.slice(0, outlines)) },
    docsets: docsets.map(({ pages, ...docset }) => ({ ...docset, pages: pagesOf(pages) })),
  }
}

function* listed<T>(lines: readonly string[]): Generator<T> {
  for (const line of lines) yield* JSON.parse(line) as T[]
}
