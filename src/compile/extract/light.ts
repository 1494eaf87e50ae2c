import type { PhrasingContent } from 'mdast'
import type { Span } from '../../finding.ts'

/** Inline content as plain text with the least of Markdown: `[text](address)`, `_emphasis_`, `**strong**`, `` `code` ``. */
export interface LightText {
  readonly text: string
  /** Offset in the file of an index of the text; to be asked for from left to right. */
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
  const text = write(nodes)
  let locator: Locator | undefined
  return {
    text,
    // Most texts are never asked, so what it takes to answer is found out then.
    offsetAt(index) {
      locator ??= new Locator(piecesOf(nodes), text, source)
      return locator.offsetAt(index)
    },
  }
}

/** The same text where no offsets are wanted. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return write(nodes).trim()
}

function write(nodes: readonly PhrasingContent[]): string {
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'text') return only.value
  const writer = new Writer()
  writer.all(nodes)
  return writer.text
}

function piecesOf(nodes: readonly PhrasingContent[]): Piece[] {
  const pieces: Piece[] = []
  new Writer(pieces).all(nodes)
  return pieces
}

class Writer {
  text = ''
  readonly #pieces: Piece[] | undefined

  constructor(pieces?: Piece[]) {
    this.#pieces = pieces
  }

  all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#node(node)
  }

  #node(node: PhrasingContent): void {
    const start = node.position!.start.offset!
    const end = node.position!.end.offset!
    switch (node.type) {
      case 'text':
        this.#write(node.value, start, end, true)
        break
      case 'inlineCode':
        this.#write(`\`${node.value.replace(QUIET, '·')}\``, start, end)
        break
      case 'break':
        this.#write('\n', start, end)
        break
      case 'html':
        this.#write(node.value.replace(QUIET, '·'), start, end)
        break
      case 'link':
        this.#wrap('[', node.children, `](${node.url.slice(0, MAX_ADDRESS).replace(UNSAFE, '·')})`, start, end)
        break
      case 'linkReference':
        this.#wrap('[', node.children, '](#)', start, end)
        break
      case 'footnoteReference':
        this.#write('[^]', start, end)
        break
      case 'emphasis':
        this.#wrap('_', node.children, '_', start, end)
        break
      case 'strong':
        this.#wrap('**', node.children, '**', start, end)
        break
      case 'image':
      case 'imageReference':
        this.#write('![]()', start, end)
        break
      case 'learn':
        this.#write(node.construct.kind === 'no-loc' ? node.construct.text : '![]()', start, end)
        break
      default:
        if ('children' in node) this.all(node.children as PhrasingContent[])
    }
  }

  #write(text: string, start: number, end: number, copied = false): void {
    this.#pieces?.push({ at: this.text.length, span: [start, end], copied })
    this.text += text
  }

  #wrap(open: string, children: readonly PhrasingContent[], close: string, start: number, end: number): void {
    this.#write(open, start, start)
    this.all(children)
    this.#write(close, end, end)
  }
}

/** Finds where characters of the text come from; to be asked for one index after the other, from left to right. */
class Locator {
  readonly #pieces: readonly Piece[]
  readonly #text: string
  readonly #source: string
  #piece = 0
  #at = 0
  #offset = 0

  constructor(pieces: readonly Piece[], text: string, source: string) {
    this.#pieces = pieces
    this.#text = text
    this.#source = source
    this.#enter(0)
  }

  offsetAt(index: number): number {
    while ((this.#pieces[this.#piece + 1]?.at ?? Number.POSITIVE_INFINITY) <= index) this.#enter(this.#piece + 1)
    const piece = this.#pieces[this.#piece]
    if (!piece?.copied) return piece?.span[0] ?? 0
    const end = piece.span[1]
    for (; this.#at < index && this.#offset < end; this.#at++) this.#step(end)
    this.#skip(end)
    return Math.min(this.#offset, end)
  }

  #enter(piece: number): void {
    this.#piece = piece
    this.#at = this.#pieces[piece]?.at ?? 0
    this.#offset = this.#pieces[piece]?.span[0] ?? 0
  }

  /** Parsers drop the containers' marks at the start of lines, and escapes. */
  #skip(end: number): void {
    const wanted = this.#text[this.#at]
    while (this.#offset < end && this.#source[this.#offset] !== wanted && /[\s>\\]/.test(this.#source[this.#offset]!))
      this.#offset++
  }

  /** Parsers write character references out. */
  #step(end: number): void {
    this.#skip(end)
    const start = this.#offset
    const reference =
      this.#source[start] === '&' ? REFERENCE.exec(this.#source.slice(start, start + MAX_REFERENCE))?.[0] : undefined
    this.#offset += reference === undefined || this.#text.startsWith(reference, this.#at) ? 1 : reference.length
  }
}
