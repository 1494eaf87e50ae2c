import type { MarkdownFacts } from '../facts.ts'
import type { Place } from '../finding.ts'
import { droppedSpans, isWithin } from '../link/html.ts'
import type { Docset, PageFile } from '../link/model.ts'
import type { PageNode, Part, SplicedPage } from '../link/page.ts'
import { pivotsOf } from '../link/pivots.ts'
import { uidOf } from '../link/uids.ts'
import { judgeQuotes, type QuoteSettings } from '../quotes/judge.ts'
import type { Page, PageHeading, PageQuote, PageTag, PageXref } from '../rule.ts'
import { type DataLink, type LinksByKind, linksOf, ResolvingSnippet } from './page-links.ts'
import { publishedTitle } from './title.ts'

/** What a page has beside its Markdown, in values of YAML or JSON. */
export interface DataReferences {
  readonly links?: readonly DataLink[]
  readonly xrefs?: readonly PageXref[]
}

/** What the view needs of a page: all of a spliced page but its problems. */
type Text = Pick<SplicedPage, 'nodes' | 'parts'>

export function viewPage(docset: Docset, article: PageFile, text: Text, data: DataReferences = {}): Page {
  return new PageView(docset, article, text, data)
}

/** The page as rules see it: lists are made when a rule first asks for them. */
class PageView implements Page {
  readonly article: PageFile
  readonly docset: Docset
  readonly nodes: Page['nodes']
  readonly parts: readonly Part[]
  readonly #data: DataReferences
  #headings: Page['headings'] | undefined
  #allLinks: LinksByKind | undefined
  #snippets: Page['snippets'] | undefined
  #xrefs: Page['xrefs'] | undefined
  #html: Page['html'] | undefined
  #codeBlocks: Page['codeBlocks'] | undefined
  #tables: Page['tables'] | undefined
  #pivots: { readonly use: Page['pivots'] } | undefined

  constructor(docset: Docset, article: PageFile, { nodes, parts }: Text, data: DataReferences) {
    this.docset = docset
    this.article = article
    this.nodes = nodes
    this.parts = parts
    this.#data = data
  }

  get headings(): Page['headings'] {
    this.#headings ??= viewHeadings(this.nodes)
    return this.#headings
  }

  get #linksByKind(): LinksByKind {
    this.#allLinks ??= linksOf(this.docset, this.article, this.parts, this.#data.links)
    return this.#allLinks
  }

  get links(): Page['links'] {
    return this.#linksByKind.links
  }

  get localLinks(): Page['localLinks'] {
    return this.#linksByKind.local
  }

  get snippets(): Page['snippets'] {
    this.#snippets ??= visible(this.parts, 'snippets', (snippet, part, place) => {
      return new ResolvingSnippet({ snippet, place }, part, this.docset, this.article)
    })
    return this.#snippets
  }

  get xrefs(): Page['xrefs'] {
    this.#xrefs ??= [...this.parts.flatMap(viewXrefs), ...(this.#data.xrefs ?? [])]
    return this.#xrefs
  }

  get pivots(): Page['pivots'] {
    this.#pivots ??= { use: pivotsOf(this.article, this.parts, this.docset) }
    return this.#pivots.use
  }

  get html(): Page['html'] {
    this.#html ??= this.parts.flatMap(part => viewTags(this.docset, part))
    return this.#html
  }

  get codeBlocks(): Page['codeBlocks'] {
    this.#codeBlocks ??= visible(this.parts, 'code', (code, _, place) => ({ code, place }))
    return this.#codeBlocks
  }

  get tables(): Page['tables'] {
    this.#tables ??= visible(this.parts, 'tables', (table, part, place) => ({
      table,
      place,
      isFirstColumnBold: isBold(table.boldFirstColumn, part, this.docset),
      wideRow: table.wideRow && part.place(table.wideRow),
    }))
    return this.#tables
  }

  get title(): Page['title'] {
    return publishedTitle(this.article, this.headings)
  }

  // Rules take these out of the page before they call them.

  readonly quotes: Page['quotes'] = settings => this.parts.flatMap(part => viewQuotes(part, settings))

  readonly text: Page['text'] = () =>
    this.article.facts.kind === 'markdown' ? this.docset.text(this.article.file) : undefined

  readonly label: Page['label'] = ({ heading, part }) => {
    const title = heading.content === '' ? '' : ` '${heading.content}'`
    return `H${heading.level}${title}${this.chain(part, heading.span)}`
  }

  readonly chain: Page['chain'] = (part, span) => {
    if (part.chain.length === 0) return ''
    return `(${[...part.chain, part.place(span)].map(place => this.docset.describe(place)).join(' -> ')})`
  }
}

function viewHeadings(nodes: readonly PageNode[]): PageHeading[] {
  const headings: PageHeading[] = []
  for (const { block, part, context } of nodes)
    if (block.block === 'heading') headings.push({ heading: block, part, context, place: part.place(block.span) })
  return headings
}

/** Facts of the parts that the build does not leave out. */
function visible<K extends 'snippets' | 'code' | 'tables', T>(
  parts: readonly Part[],
  kind: K,
  view: (item: MarkdownFacts[K][number], part: Part, place: Place) => T,
): T[] {
  const found: T[] = []
  for (const part of parts)
    for (const item of part.facts[kind])
      if (part.contextAt(item.span[0])) found.push(view(item, part, part.place(item.span)))
  return found
}

/** True when each include brings bold text. */
function isBold(includes: readonly string[] | undefined, part: Part, docset: Docset): boolean {
  return (
    includes?.every(path => {
      const target = docset.resolve(path, part.file, part.file)
      const facts = target.kind === 'file' ? docset.facts(target.file) : undefined
      return facts?.kind === 'markdown' && facts.strong
    }) ?? false
  )
}

function viewXrefs(part: Part): PageXref[] {
  return part.facts.xrefs.flatMap(({ href, span, exact, optional, html }) => {
    if (optional || !part.contextAt(span[0])) return []
    return [{ uid: exact ? href : uidOf(href), place: part.place(span, html && span) }]
  })
}

function viewQuotes(part: Part, settings: QuoteSettings): PageQuote[] {
  const { quotes } = part.facts
  const verdicts = judgeQuotes(quotes, settings)
  return quotes.flatMap((quote, index) => {
    if (!part.contextAt(quote.span[0])) return []
    const around = quote.within === undefined ? undefined : verdicts[quote.within]
    return [{ quote, verdict: verdicts[index]!, place: part.place(quote.span), around }]
  })
}

/** Tags of a file that the reader's browser gets to see, and those that are dropped themselves. */
function viewTags(docset: Docset, part: Part): PageTag[] {
  const dropped = droppedSpans(part.facts.html, docset.html)
  return part.facts.html.flatMap(tag => {
    if (isWithin(tag.nameSpan, dropped) || !part.contextAt(tag.nameSpan[0])) return []
    return [{ tag, part, allowed: docset.html.tag(tag.name) }]
  })
}
