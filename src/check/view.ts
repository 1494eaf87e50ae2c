import { emptyMarkdown } from '../facts.ts'
import type { Place, Span } from '../finding.ts'
import type { Docset, PageFile, Target } from '../link/model.ts'
import type { Part, SplicedPage } from '../link/page.ts'
import { pivotsOf } from '../link/pivots.ts'
import { uidOf } from '../link/uids.ts'
import type { DocsetView, Page, PageHeading, PageLink, PageSnippet, PageTag, PageXref } from '../rule.ts'
import { findDuplicates } from './duplicates.ts'
import { publishedTitle } from './title.ts'

/** A link that stands in a value of a YAML or JSON file. */
export interface DataLink {
  readonly href: string
  readonly place: Place
}

/**
 * The page as rules see it: lists are made when a rule first asks for them. `dataLinks` are links that a TOC or YAML page
 * has beside its Markdown.
 */
export function viewPage(
  docset: Docset,
  article: PageFile,
  { nodes, parts }: Pick<SplicedPage, 'nodes' | 'parts'>,
  dataLinks: readonly DataLink[] = [],
  dataXrefs: readonly PageXref[] = [],
): Page {
  let headings: PageHeading[] | undefined
  let links: PageLink[] | undefined
  let snippets: PageSnippet[] | undefined
  let html: PageTag[] | undefined
  let xrefs: PageXref[] | undefined

  const chain = (part: Part, span: Span): string => {
    if (part.chain.length === 0) return ''
    const places = [...part.chain, { file: part.file, span }]
    return `(${places.map(place => docset.describe(place)).join(' -> ')})`
  }
  return {
    article,
    docset,
    nodes,
    parts,
    get headings() {
      headings ??= nodes.flatMap(({ block, part, context }) =>
        block.block === 'heading'
          ? [{ heading: block, part, context, place: { file: part.file, span: block.span } }]
          : [],
      )
      return headings
    },
    get links() {
      links ??= [
        ...parts.flatMap(part => {
          const dropped = droppedSpans(docset, part)
          return part.facts.links.flatMap(link =>
            isWithin(link.span, dropped) ? [] : (viewLink(docset, article, part, link) ?? []),
          )
        }),
        ...dataLinks.map(link => viewDataLink(docset, article, link)),
      ]
      return links
    },
    get snippets() {
      snippets ??= parts.flatMap(part =>
        part.facts.snippets.flatMap(snippet => {
          if (!part.contextAt(snippet.span[0])) return []
          return [
            {
              snippet,
              place: { file: part.file, span: snippet.span },
              target: docset.resolve(snippet.path, part.file, article.file),
            },
          ]
        }),
      )
      return snippets
    },
    get xrefs() {
      xrefs ??= [...parts.flatMap(viewXrefs), ...dataXrefs]
      return xrefs
    },
    get pivots() {
      return pivotsOf(article, parts, docset.dataPages, docset.config)
    },
    get html() {
      html ??= parts.flatMap(part => viewTags(docset, part))
      return html
    },
    text: () => docset.text(article.file),
    get title() {
      return publishedTitle(article, this.headings)
    },
    label({ heading, part }) {
      const title = heading.content === '' ? '' : ` '${heading.content}'`
      return `H${heading.level}${title}${chain(part, heading.span)}`
    },
    chain,
  }
}

function viewXrefs(part: Part): PageXref[] {
  return part.facts.xrefs.flatMap(({ href, span, exact, optional, html }) => {
    if (optional || !part.contextAt(span[0])) return []
    return [{ uid: exact ? href : uidOf(href), place: { file: part.file, span, ...(html && { mark: span }) } }]
  })
}

/** Tags of a file that the reader's browser gets to see, and those that are dropped themselves. */
function viewTags(docset: Docset, part: Part): PageTag[] {
  const dropped = droppedSpans(docset, part)
  return part.facts.html.flatMap(tag => {
    if (isWithin(tag.nameSpan, dropped) || !part.contextAt(tag.nameSpan[0])) return []
    return [{ tag, file: part.file, allowed: docset.html.tag(tag.name) }]
  })
}

/** Elements that the site drops with all that is in them. */
function droppedSpans(docset: Docset, part: Part): readonly Span[] {
  return part.facts.html.flatMap(({ name, inner }) => (inner && !docset.html.tag(name) ? [inner] : []))
}

function isWithin([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => from <= start && end <= to)
}

function viewDataLink(docset: Docset, article: PageFile, { href, place }: DataLink): PageLink {
  const part: Part = { file: place.file, facts: emptyMarkdown(), chain: [], contextAt: () => ({}) }
  let target: Target | undefined
  return {
    link: { span: place.span ?? [0, 0], href, tag: 'a' },
    part,
    context: {},
    place,
    get target() {
      target ??= docset.resolve(href, place.file, article.file)
      return target
    },
  }
}

/** The docset as its rules see it. */
export function viewDocset(docset: Docset): DocsetView {
  return { ...docset, duplicates: items => findDuplicates(items, docset) }
}

function viewLink(docset: Docset, article: PageFile, part: Part, link: PageLink['link']): PageLink | undefined {
  const context = part.contextAt(link.span[0])
  if (!context) return undefined
  let target: Target | undefined
  const isRange = link.syntax === 'html'
  return {
    link,
    part,
    context,
    place: { file: part.file, span: link.span, ...(isRange && { mark: link.span }) },
    get target() {
      target ??= docset.resolve(link.href, part.file, article.file)
      return target
    },
  }
}
