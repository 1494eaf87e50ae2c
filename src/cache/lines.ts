import type { PackedOutline } from './pack.ts'
import type { CacheRecord, PageRecord } from './record.ts'

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
  for (const { pages } of docsets) yield* chunks(pages)
  yield* chunks(outlines)
}

function* chunks(items: Iterable<unknown>): Iterable<string> {
  let chunk: unknown[] = []
  for (const item of items) {
    if (chunk.push(item) < PER_LINE) continue
    yield JSON.stringify(chunk)
    chunk = []
  }
  if (chunk.length > 0) yield JSON.stringify(chunk)
}

/**
 * Reads what `toLines` has written.
 *
 * @throws SyntaxError or TypeError for anything else
 */
export function fromLines([first, ...lines]: readonly string[]): CacheRecord {
  const { docsets, ...rest } = JSON.parse(first!) as Head
  let next = 0
  const pagesOf = (count: number): PageRecord[] => {
    next += count
    return [...listed<PageRecord>(lines.slice(next - count, next))]
  }
  return {
    ...rest,
    docsets: docsets.map(({ pages, ...docset }) => ({ ...docset, pages: pagesOf(pages) })),
    outlines: { [Symbol.iterator]: () => listed<Outline>(lines.slice(next)) },
  }
}

function* listed<T>(lines: readonly string[]): Generator<T> {
  for (const line of lines) yield* JSON.parse(line) as T[]
}
