import { emptyMarkdown } from '../facts.ts'
import type { Place } from '../finding.ts'
import { isLocal } from '../link/href.ts'
import { droppedSpans, isWithin } from '../link/html.ts'
import type { Docset, PageFile, Target } from '../link/model.ts'
import { EVERYBODY, type Part } from '../link/page.ts'
import type { PageLink, PageSnippet } from '../rule.ts'

/** A link that stands in a value of a YAML or JSON file. */
export interface DataLink {
  readonly href: string
  readonly place: Place
}

/** The links of a page, those to files of the author's disk apart. */
export interface LinksByKind {
  readonly links: readonly PageLink[]
  readonly local: readonly PageLink[]
}

/** Finds the links that the reader gets to see, in the order in which the build looks at them. */
export function linksOf(
  docset: Docset,
  article: PageFile,
  parts: readonly Part[],
  data: readonly DataLink[] = [],
): LinksByKind {
  const all: PageLink[] = []
  for (const part of parts) viewLinks(docset, article, part, all)
  sortAsBuilt(all)
  for (const link of data) all.push(viewDataLink(docset, article, link))
  const links: PageLink[] = []
  const local: PageLink[] = []
  for (const link of all) (isLocal(link.link.href) ? local : links).push(link)
  return { links, local }
}

function viewLinks(docset: Docset, article: PageFile, part: Part, found: PageLink[]): void {
  const { links, html } = part.facts
  if (links.length === 0) return
  const dropped = droppedSpans(html, docset.html)
  for (const link of links) {
    const context = isWithin(link.span, dropped) ? undefined : part.contextAt(link.span[0])
    if (!context) continue
    const place = part.place(link.span, link.syntax === 'html' ? link.span : undefined)
    found.push(new ResolvingLink({ link, part, context, place }, docset, article))
  }
}

/** The build looks at Markdown links first, then at HTML, then at `:::` elements; that counts where it stops after so many findings. */
function sortAsBuilt(links: PageLink[]): void {
  const rank = ({ link: { syntax } }: PageLink): number => (syntax === 'html' ? 1 : syntax === 'colon' ? 2 : 0)
  if (links.some(link => rank(link) > 0)) links.sort((a, b) => rank(a) - rank(b))
}

function viewDataLink(docset: Docset, article: PageFile, { href, place }: DataLink): PageLink {
  const part: Part = {
    file: place.file,
    facts: emptyMarkdown(),
    chain: [],
    contextAt: () => EVERYBODY,
    place: () => place,
  }
  const link = { span: place.span ?? [0, 0], href, tag: 'a' } as const
  return new ResolvingLink({ link, part, context: EVERYBODY, place }, docset, article)
}

/** Resolves the link when a rule first asks where it leads. */
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

/** Resolves the path when a rule first asks where it leads, and reads the file when one asks for something of it. */
export class ResolvingSnippet implements PageSnippet {
  readonly snippet: PageSnippet['snippet']
  readonly place: Place
  readonly #part: Part
  readonly #docset: Docset
  readonly #article: PageFile
  #target: Target | undefined

  constructor(
    { snippet, place }: Pick<PageSnippet, 'snippet' | 'place'>,
    part: Part,
    docset: Docset,
    article: PageFile,
  ) {
    this.snippet = snippet
    this.place = place
    this.#part = part
    this.#docset = docset
    this.#article = article
  }

  get target(): Target {
    this.#target ??= this.#docset.resolve(this.snippet.path, this.#part.file, this.#article.file)
    return this.#target
  }

  get code(): PageSnippet['code'] {
    return this.target.kind === 'file' ? this.#docset.code(this.target.file) : undefined
  }
}
