import { decodeHTMLAttribute } from 'entities'
import { Tokenizer } from 'htmlparser2'
import type { Span } from '../../finding.ts'
import { remember } from '../../remember.ts'
import type { Mutable } from '../mutable.ts'

/** A start tag with the places of its parts. */
export interface StartTag {
  /** As written. */
  readonly name: string
  readonly nameSpan: Span
  readonly attributes: readonly TagAttribute[]
  /** The tag itself. */
  readonly span: Span
  /** What stands between it and its end tag, or the end of the piece of HTML; absent for tags that have no content. */
  readonly inner?: Span
  /** True when something visible stands beside it in its block. */
  readonly crowded?: boolean
}

export interface TagAttribute {
  /** Lower case. */
  readonly name: string
  readonly span: Span
  /** Character references decoded. */
  readonly value: string
  readonly valueSpan: Span
}

export interface HtmlPiece {
  readonly tags: readonly StartTag[]
  readonly comments: readonly { readonly text: string; readonly span: Span }[]
  /** True when there is more than comments and blanks. */
  readonly visible: boolean
}

/** Elements without content. */
const VOID = new Set('area base br col embed hr image img input link meta param source track wbr'.split(' '))

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

interface BlockElement {
  readonly name: string
  /** Inline elements that are open in it, outermost first. */
  readonly inline: string[]
  /** Inline elements and texts directly in it. */
  items: number
  readonly images: Mutable<StartTag>[]
}

/** Follows how the elements of a piece lie in each other, to tell which images have something beside them in their block. */
class Layout {
  readonly #blocks: BlockElement[] = [{ name: '', inline: [], items: 0, images: [] }]

  open(name: string, tag: Mutable<StartTag>): void {
    if (BLOCKS.has(name)) {
      if (!VOID.has(name)) this.#blocks.push({ name, inline: [], items: 0, images: [] })
      return
    }
    this.text()
    const block = this.#blocks.at(-1)!
    if (name === 'img') block.images.push(tag)
    if (!VOID.has(name)) block.inline.push(name)
  }

  close(name: string): void {
    const inline = this.#blocks.at(-1)!.inline
    const at = inline.lastIndexOf(name)
    if (at >= 0) inline.length = at
    else if (BLOCKS.has(name))
      this.#leave(this.#blocks.findLastIndex((block, index) => index > 0 && block.name === name))
  }

  /** Something visible that is no block of its own. */
  text(): void {
    const block = this.#blocks.at(-1)!
    if (block.inline.length === 0) block.items++
  }

  end(): void {
    this.#leave(0)
  }

  #leave(index: number): void {
    if (index < 0) return
    for (const { items, images } of this.#blocks.splice(index))
      if (items > 1) for (const tag of images) tag.crowded = true
  }
}

const BARE_TAG = /^<([A-Za-z][^ \t\n\f\r/>]*)[ \t\n\f\r]*\/?>$/

/** Reads a piece of HTML; `at` gives the offset in the file of an index in the piece. */
export function readHtml(html: string, at: (index: number) => number): HtmlPiece {
  return readBareTag(html, at) ?? readPiece(html, at)
}

/** Most HTML among text is a tag without attributes, for which no tokenizer need be set up. */
function readBareTag(html: string, at: (index: number) => number): HtmlPiece | undefined {
  const name = BARE_TAG.exec(html)?.[1]
  if (name === undefined) return undefined
  const span: Span = [at(0), at(html.length)]
  return { tags: [{ name, nameSpan: [at(1), at(1 + name.length)], attributes: [], span }], comments: [], visible: true }
}

function readPiece(html: string, at: (index: number) => number): HtmlPiece {
  const tags: Mutable<StartTag>[] = []
  const comments: { text: string; span: Span }[] = []
  const open = new Map<string, Mutable<StartTag>[]>()
  const span = (start: number, end: number): Span => [at(start), at(Math.min(end, html.length))]
  let attributes: TagAttribute[] = []
  let name: Span = [0, 0]
  let value: Span | undefined
  let visible = false
  const layout = new Layout()

  const endOfTag = (end: number): void => {
    const tag = tags.at(-1)
    if (tag) tag.span = [tag.span[0], at(Math.min(end + 1, html.length))]
  }
  const show = (): void => {
    visible = true
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        visible = true
        attributes = []
        const tag: Mutable<StartTag> = {
          name: html.slice(start, end),
          nameSpan: span(start, end),
          attributes,
          span: span(start - 1, end),
        }
        tags.push(tag)
        const key = tag.name.toLowerCase()
        layout.open(key, tag)
        if (!VOID.has(key)) remember(open, key, () => []).push(tag)
      },
      onattribname(start, end) {
        name = [start, end]
        value = undefined
      },
      onattribdata(start, end) {
        value = [value?.[0] ?? start, end]
      },
      onattribend(_quote, end) {
        attributes.push({
          name: html.slice(...name).toLowerCase(),
          span: span(...name),
          value: value ? decodeHTMLAttribute(html.slice(...value)) : '',
          valueSpan: value ? span(...value) : span(end - 1, end - 1),
        })
      },
      onopentagend: endOfTag,
      onselfclosingtag(end) {
        endOfTag(end)
        const own = tags.at(-1)?.name.toLowerCase()
        if (own === undefined || VOID.has(own)) return
        open.get(own)?.pop()
        layout.close(own)
      },
      onclosetag(start, end) {
        visible = true
        const tag = open.get(html.slice(start, end).toLowerCase())?.pop()
        if (tag) tag.inner = [tag.span[1], at(start - 2)]
        layout.close(html.slice(start, end).toLowerCase())
      },
      oncomment(start, end, trailing) {
        comments.push({ text: html.slice(start, end - trailing), span: span(start - 4, end + 1) })
      },
      ontext(start, end) {
        if (html.slice(start, end).trim() === '') return
        visible = true
        layout.text()
      },
      oncdata: show,
      ondeclaration: show,
      onprocessinginstruction: show,
      onattribentity() {},
      ontextentity() {},
      onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  for (const unclosed of open.values()) for (const tag of unclosed) tag.inner = [tag.span[1], at(html.length)]
  layout.end()
  return { tags, comments, visible }
}
