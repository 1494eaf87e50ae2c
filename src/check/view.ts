import { emptyMarkdown, type MarkdownFacts } from '../facts.ts'
import type { Finding, Place, Span } from '../finding.ts'
import { isLocal } from '../link/href.ts'
import { droppedSpans, isWithin } from '../link/html.ts'
import type { Docset, PageFile, Target } from '../link/model.ts'
import type { Part, SplicedPage } from '../link/page.ts'
import { pivotsOf } from '../link/pivots.ts'
import { placeOf } from '../link/problem.ts'
import { uidOf } from '../link/uids.ts'
import type { RepoPath } from '../path.ts'
import { judgeQuotes, type QuoteSettings } from '../quotes/judge.ts'
import type { Breadcrumb, DocsetView, Page, PageLink, PageQuote, PageTag, PageXref } from '../rule.ts'
import { text, type Value } from '../value.ts'
import { findDuplicates } from './duplicates.ts'
import { publishedTitle } from './title.ts'

/** A link that stands in a value of a YAML or JSON file. */
export interface DataLink {
  readonly href: string
  readonly place: Place
}

/** What a page has beside its Markdown, in values of YAML or JSON. */
export interface DataReferences {
  readonly links?: readonly DataLink[]
  readonly xrefs?: readonly PageXref[]
}

/** The page as rules see it: lists are made when a rule first asks for them. */
export function viewPage(
  docset: Docset,
  article: PageFile,
  { nodes, parts }: Pick<SplicedPage, 'nodes' | 'parts'>,
  data: DataReferences = {},
): Page {
  const chain = (part: Part, span: Span): string => {
    if (part.chain.length === 0) return ''
    return `(${[...part.chain, part.place(span)].map(place => docset.describe(place)).join(' -> ')})`
  }
  let links: readonly PageLink[] | undefined
  const all = (): readonly PageLink[] => {
    links ??= [
      ...inBuildOrder(parts.flatMap(part => viewLinks(docset, article, part))),
      ...(data.links ?? []).map(link => viewDataLink(docset, article, link)),
    ]
    return links
  }
  const page: Page = {
    article,
    docset,
    nodes,
    parts,
    get headings() {
      return keep(page, 'headings', () =>
        nodes.flatMap(({ block, part, context }) =>
          block.block === 'heading' ? [{ heading: block, part, context, place: part.place(block.span) }] : [],
        ),
      )
    },
    get links() {
      return keep(page, 'links', () => all().filter(({ link }) => !isLocal(link.href)))
    },
    get localLinks() {
      return keep(page, 'localLinks', () => all().filter(({ link }) => isLocal(link.href)))
    },
    get snippets() {
      return keep(page, 'snippets', () =>
        visible(parts, facts => facts.snippets).map(({ item: snippet, part, place }) => {
          const target = docset.resolve(snippet.path, part.file, article.file)
          return { snippet, place, target, code: target.kind === 'file' ? docset.code(target.file) : undefined }
        }),
      )
    },
    get xrefs() {
      return keep(page, 'xrefs', () => [...parts.flatMap(viewXrefs), ...(data.xrefs ?? [])])
    },
    get pivots() {
      return pivotsOf(article, parts, docset.dataPages, docset.config, docset.facts)
    },
    get html() {
      return keep(page, 'html', () => parts.flatMap(part => viewTags(docset, part)))
    },
    get codeBlocks() {
      return keep(page, 'codeBlocks', () =>
        visible(parts, facts => facts.code).map(({ item: code, place }) => ({ code, place })),
      )
    },
    get tables() {
      return keep(page, 'tables', () =>
        visible(parts, facts => facts.tables).map(({ item: table, part, place }) => ({
          table,
          place,
          isFirstColumnBold: isBold(table.boldFirstColumn, part, docset),
          wideRow: table.wideRow && part.place(table.wideRow),
        })),
      )
    },
    quotes: settings => parts.flatMap(part => viewQuotes(part, settings)),
    text: () => (article.facts.kind === 'markdown' ? docset.text(article.file) : undefined),
    get title() {
      return publishedTitle(article, page.headings)
    },
    label({ heading, part }) {
      const title = heading.content === '' ? '' : ` '${heading.content}'`
      return `H${heading.level}${title}${chain(part, heading.span)}`
    },
    chain,
  }
  return page
}

/** Replaces a getter by what it gives. */
function keep<K extends keyof Page>(page: Page, name: K, make: () => Page[K]): Page[K] {
  const value = make()
  Object.defineProperty(page, name, { value })
  return value
}

/** The docset as its rules see it; `found` tells what was found so far. */
export function viewDocset(docset: Docset, found: () => readonly Finding[]): DocsetView {
  let failed: ReadonlySet<RepoPath> | undefined
  let breadcrumbs: readonly Breadcrumb[] | undefined
  const hasErrors = (file: RepoPath): boolean => {
    failed ??= new Set(found().flatMap(({ severity, place }) => (severity === 'error' && place ? [place.file] : [])))
    return failed.has(file)
  }
  return {
    ...docset,
    duplicates: items => findDuplicates(items, docset),
    hasErrors,
    get breadcrumbs() {
      breadcrumbs ??= findBreadcrumbs(docset, hasErrors)
      return breadcrumbs
    },
  }
}

/** The breadcrumbs of articles without errors; one that the configuration sets is looked at once. */
function findBreadcrumbs(docset: Docset, hasErrors: (file: RepoPath) => boolean): Breadcrumb[] {
  const seen = new Set<Value>()
  return docset.articles.flatMap(({ file, metadata }) => {
    const attribute = metadata.attributes.get('breadcrumb_path')
    const href = text(attribute?.value)
    if (!attribute || !href || seen.has(attribute.value) || hasErrors(file)) return []
    seen.add(attribute.value)
    const target = docset.resolve(href, attribute.file, file)
    return { href, place: placeOf(attribute.value, attribute.file), target }
  })
}

/** Facts of the parts that the build does not leave out. */
function visible<T extends { readonly span: Span }>(
  parts: readonly Part[],
  pick: (facts: MarkdownFacts) => readonly T[],
): { item: T; part: Part; place: Place }[] {
  return parts.flatMap(part =>
    pick(part.facts).flatMap(item =>
      part.contextAt(item.span[0]) ? [{ item, part, place: part.place(item.span) }] : [],
    ),
  )
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

function viewLinks(docset: Docset, article: PageFile, part: Part): PageLink[] {
  const dropped = droppedSpans(part.facts.html, docset.html)
  return part.facts.links.flatMap(link => {
    const context = isWithin(link.span, dropped) ? undefined : part.contextAt(link.span[0])
    if (!context) return []
    const place = part.place(link.span, link.syntax === 'html' ? link.span : undefined)
    return [withTarget({ link, part, context, place }, docset, article)]
  })
}

/** The build looks at Markdown links first, then at HTML, then at `:::` elements; that counts where it stops after so many findings. */
function inBuildOrder(links: PageLink[]): PageLink[] {
  const rank = ({ link: { syntax } }: PageLink): number => (syntax === 'html' ? 1 : syntax === 'colon' ? 2 : 0)
  return links.some(link => rank(link) > 0) ? links.sort((a, b) => rank(a) - rank(b)) : links
}

function viewDataLink(docset: Docset, article: PageFile, { href, place }: DataLink): PageLink {
  const part: Part = {
    file: place.file,
    facts: emptyMarkdown(),
    chain: [],
    contextAt: () => ({}),
    place: () => place,
  }
  const link = { span: place.span ?? [0, 0], href, tag: 'a' } as const
  return withTarget({ link, part, context: {}, place }, docset, article)
}

/** Resolves the link when a rule first asks where it leads. */
function withTarget(link: Omit<PageLink, 'target'>, docset: Docset, article: PageFile): PageLink {
  return new ResolvingLink(link, docset, article)
}

class ResolvingLink implements PageLink {
  readonly link: PageLink['link']
  readonly part: Part
  readonly context: PageLink['context']
  readonly place: Place
  readonly #docset: Docset
  readonly #article: PageFile
  #target: Target | undefined

  constructor({ link, part, context, place }: Omit<PageLink, 'target'>, docset: Docset, article: PageFile) {
    this.link = link
    this.part = part
    this.context = context
    this.place = place
    this.#docset = docset
    this.#article = article
  }

  get target(): Target {
    this.#target ??= this.#docset.resolve(this.link.href, this.part.file, this.#article.file)
    return this.#target
  }
}
