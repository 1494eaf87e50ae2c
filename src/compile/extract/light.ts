import type { PhrasingContent } from 'mdast'
import type { Span } from '../../finding.ts'
import { spanOf } from './node.ts'

/** Inline content as plain text with the least of Markdown: `[text](address)`, `_emphasis_`, `**strong**`, `` `code` ``. */
export interface LightText {
  readonly text: string
  /** Offset in the file of an index of the text. */
  offsetAt(index: number): number
}

/** A stretch of the light text and where it comes from; `copied` when its characters are those of the source. */
interface Piece {
  readonly at: number
  readonly span: Span
  readonly copied: boolean
}

/** Stands for quotation marks that are no prose: code, addresses and tags must not look as if they quoted anything. */
const QUIET = /["'“”„‟«»‘’‚‛]/g
const UNSAFE = /["'“”„‟«»‘’‚‛()[\]\s]/g
/** A character reference; the longest names have 31 letters. */
const REFERENCE = /^&(?:#\w+|[A-Za-z]\w*);/
const MAX_REFERENCE = 34
/** An address longer than this says no more about the source than its start. */
const MAX_ADDRESS = 80

export function lightText(nodes: readonly PhrasingContent[], source: string): LightText {
  const writer = new Writer()
  writer.all(nodes)
  const { text, pieces } = writer
  return { text, offsetAt: index => offsetIn(pieces, text, index, source) }
}

/** The same text where no offsets are wanted. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  const writer = new Writer()
  writer.all(nodes)
  return writer.text.trim()
}

class Writer {
  text = ''
  readonly pieces: Piece[] = []

  all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#node(node)
  }

  #node(node: PhrasingContent): void {
    const [start, end] = spanOf(node)
    switch (node.type) {
      case 'text':
        this.#write(node.value, [start, end], true)
        break
      case 'inlineCode':
        this.#write(`\`${node.value.replace(QUIET, '·')}\``, [start, end])
        break
      case 'break':
        this.#write('\n', [start, end])
        break
      case 'html':
        this.#write(node.value.replace(QUIET, '·'), [start, end])
        break
      case 'link':
        this.#wrap('[', node.children, `](${node.url.slice(0, MAX_ADDRESS).replace(UNSAFE, '·')})`, [start, end])
        break
      case 'linkReference':
        this.#wrap('[', node.children, '](#)', [start, end])
        break
      case 'footnoteReference':
        this.#write('[^]', [start, end])
        break
      case 'emphasis':
        this.#wrap('_', node.children, '_', [start, end])
        break
      case 'strong':
        this.#wrap('**', node.children, '**', [start, end])
        break
      case 'image':
      case 'imageReference':
        this.#write('![]()', [start, end])
        break
      case 'learn':
        this.#write(node.construct.kind === 'no-loc' ? node.construct.text : '![]()', [start, end])
        break
      default:
        if ('children' in node) this.all(node.children as PhrasingContent[])
    }
  }

  #write(text: string, span: Span, copied = false): void {
    this.pieces.push({ at: this.text.length, span, copied })
    this.text += text
  }

  #wrap(open: string, children: readonly PhrasingContent[], close: string, [start, end]: Span): void {
    this.#write(open, [start, start])
    this.all(children)
    this.#write(close, [end, end])
  }
}

function offsetIn(pieces: readonly Piece[], text: string, index: number, source: string): number {
  const piece = pieces.findLast(({ at }) => at <= index)
  if (!piece) return 0
  const [start, end] = piece.span
  if (!piece.copied) return start
  // Parsers drop the containers' marks at the start of lines, escapes, and write character references out.
  let offset = start
  for (let at = piece.at; at <= index && offset < end; at++) {
    while (offset < end && source[offset] !== text[at] && /[\s>\\]/.test(source[offset]!)) offset++
    if (at === index) return Math.min(offset, end)
    const reference =
      source[offset] === '&' ? REFERENCE.exec(source.slice(offset, offset + MAX_REFERENCE))?.[0] : undefined
    offset += reference === undefined || text.startsWith(reference, at) ? 1 : reference.length
  }
  return Math.min(offset, end)
}
