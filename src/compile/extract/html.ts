import { decodeHTMLAttribute } from 'entities'
import { Tokenizer } from 'htmlparser2'
import type { Span } from '../../finding.ts'

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
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Reads a piece of HTML; `at` gives the offset in the file of an index in the piece. */
export function readHtml(html: string, at: (index: number) => number): HtmlPiece {
  const tags: Mutable<StartTag>[] = []
  const comments: { text: string; span: Span }[] = []
  const open = new Map<string, Mutable<StartTag>[]>()
  const span = (start: number, end: number): Span => [at(start), at(Math.min(end, html.length))]
  let attributes: TagAttribute[] = []
  let name: Span = [0, 0]
  let value: Span | undefined
  let visible = false

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
        if (VOID.has(key)) return
        const others = open.get(key)
        if (others) others.push(tag)
        else open.set(key, [tag])
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
        if (own !== undefined && !VOID.has(own)) open.get(own)?.pop()
      },
      onclosetag(start, end) {
        visible = true
        const tag = open.get(html.slice(start, end).toLowerCase())?.pop()
        if (tag) tag.inner = [tag.span[1], at(start - 2)]
      },
      oncomment(start, end, trailing) {
        comments.push({ text: html.slice(start, end - trailing), span: span(start - 4, end + 1) })
      },
      ontext(start, end) {
        visible ||= html.slice(start, end).trim() !== ''
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
  return { tags, comments, visible }
}
