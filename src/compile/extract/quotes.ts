import type { Blockquote, PhrasingContent, RootContent, Table } from 'mdast'
import type { Quote, QuoteBlock } from '../../facts.ts'
import type { Span } from '../../finding.ts'
import { type LightText, lightText } from './light.ts'
import { spanOf } from './node.ts'
import { findMarked } from './quote-marks.ts'

/** Shorter stretches between quotation marks are words that are talked about. */
const MIN_WORDS = 4
/** So much of a text is kept, in UTF-16 units. */
const REACH = { text: 700, before: 400, after: 240, lead: 500, next: 300, parent: 300 }
const MARKS = /["“„«‘‚']/

/** Collects what may be somebody's words: blockquotes, and stretches between quotation marks, each with what is around it. */
export function findQuotes(nodes: readonly RootContent[], source: string): Quote[] {
  if (!MARKS.test(source) && !/^[ \t]*(?:[-*+]|\d+[.)])?[ \t]*>/m.test(source)) return []
  const search = new Search(source)
  search.blocks(nodes, { place: 'text', parent: '' })
  return search.quotes
}

/** Where a list of blocks stands. */
interface Around {
  readonly place: Quote['place']
  /** Text of the list item around it. */
  readonly parent: string
}

/** What stands around the block of a quotation. */
type Context = Pick<Quote, 'lead' | 'run' | 'next' | 'parent' | 'heading' | 'isBelowHeading' | 'place'>

class Search {
  readonly quotes: Quote[] = []
  readonly #source: string
  #heading = ''
  /** False once something of the author's stands between the last heading and here. */
  #isBelowHeading = false
  #paragraphs = 0

  constructor(source: string) {
    this.#source = source
  }

  blocks(nodes: readonly RootContent[], around: Around): void {
    for (const [index, node] of nodes.entries()) {
      switch (node.type) {
        case 'heading':
          this.#heading = plainText(node.children)
          this.#isBelowHeading = true
          continue
        case 'paragraph':
          this.#paragraph(node.children, spanOf(node), nodes, index, around)
          break
        case 'blockquote':
          this.#blockquote(node, nodes, index, around)
          break
        case 'list':
          for (const item of node.children) {
            const first = item.children[0]
            const parent = first?.type === 'paragraph' ? plainText(first.children) : ''
            this.blocks(item.children, {
              place: around.place === 'text' ? 'list' : around.place,
              parent: parent || around.parent,
            })
          }
          break
        case 'table':
          this.#table(node, nodes, index)
          break
        default:
          if (isBlank(node)) continue
      }
      if (node.type !== 'blockquote') this.#isBelowHeading = false
    }
  }

  #blockquote(node: Blockquote, siblings: readonly RootContent[], index: number, around: Around): void {
    const place = isAlert(node) ? 'alert' : 'quote'
    if (place === 'quote' && !isMacro(node)) {
      const blocks = node.children.filter(child => !isBlank(child)).map(textOfBlock)
      const text = blocks.join('\n\n')
      this.quotes.push({
        kind: 'block',
        span: spanOf(node),
        text: text.slice(0, REACH.text),
        ...(text.length > REACH.text && { tail: text.slice(-REACH.after) }),
        words: countWords(text),
        ...(node.children.some(child => !isProse(child)) && { mixed: true }),
        before: '',
        after: '',
        paragraph: this.#paragraphs++,
        ...this.#context(siblings, index, around),
      })
    }
    this.blocks(node.children, { ...around, place })
  }

  #paragraph(
    children: readonly PhrasingContent[],
    [start, end]: Span,
    siblings: readonly RootContent[],
    index: number,
    around: Around,
  ): void {
    const paragraph = this.#paragraphs++
    if (!MARKS.test(this.#source.slice(start, end))) return
    const light = lightText(children)
    this.#inline(light, paragraph, () => this.#context(siblings, index, around))
  }

  #inline({ text, offsets }: LightText, paragraph: number, context: () => Context): void {
    for (const { start, end, inner } of findMarked(text)) {
      const quoted = text.slice(...inner)
      const words = countWords(quoted)
      if (words < MIN_WORDS) continue
      this.quotes.push({
        kind: 'inline',
        span: [offsets[start]!, offsets[end - 1]! + 1],
        text: quoted.slice(0, REACH.text),
        ...(quoted.length > REACH.text && { tail: quoted.slice(-REACH.after) }),
        words,
        before: text.slice(Math.max(0, start - REACH.before), start),
        after: text.slice(end, end + REACH.after),
        paragraph,
        ...context(),
      })
    }
  }

  #table(table: Table, siblings: readonly RootContent[], index: number): void {
    const [header, ...rows] = table.children
    const titles = header?.children.map(cell => plainText(cell.children)) ?? []
    for (const row of rows) {
      for (const [column, cell] of row.children.entries()) {
        const paragraph = this.#paragraphs++
        const others = row.children.flatMap((other, at) =>
          at === column ? [] : [`${titles[at] ?? ''}: ${plainText(other.children)}`],
        )
        this.#inline(lightText(cell.children), paragraph, () => ({
          ...this.#context(siblings, index, { place: 'table', parent: '' }),
          parent: [titles[column] ?? '', ...others].join(' | ').slice(0, REACH.parent),
        }))
      }
    }
  }

  #context(siblings: readonly RootContent[], index: number, { place, parent }: Around): Context {
    let at = index - 1
    let run = 0
    for (; at >= 0; at--) {
      const node = siblings[at]!
      if (node.type === 'blockquote' && !isAlert(node)) run++
      else if (!isBlank(node) && node.type !== 'code' && !isPicture(node)) break
    }
    let after = index + 1
    while (after < siblings.length && isBlank(siblings[after]!)) after++
    return {
      lead: blockAt(siblings[at], -REACH.lead),
      run,
      next: blockAt(siblings[after], REACH.next),
      parent: parent.slice(0, REACH.parent),
      heading: this.#heading,
      isBelowHeading: this.#isBelowHeading,
      place,
    }
  }
}

/** A block's kind and its text: the first characters, or the last ones where the reach is negative. */
function blockAt(node: RootContent | undefined, reach: number): QuoteBlock {
  if (!node) return { kind: 'none', text: '' }
  const text = node.type === 'code' ? '' : textOfBlock(node)
  return { kind: node.type, text: reach < 0 ? text.slice(reach) : text.slice(0, reach) }
}

function textOfBlock(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return plainText(node.children)
    case 'html':
      return node.value
    case 'table':
      return '|'
    case 'code':
      return '`'
    default:
      return 'children' in node ? (node.children as RootContent[]).map(textOfBlock).join('\n') : ''
  }
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return lightText(nodes).text.trim()
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?/gu)?.length ?? 0
}

function isAlert({ children: [first] }: Blockquote): boolean {
  return first?.type === 'learn' && first.construct.kind === 'alert'
}

/** `[!div]`, and quotes of nothing but videos, includes and code of other files. */
function isMacro({ children }: Blockquote): boolean {
  return children[0]?.type === 'learn' && (children[0].construct.kind === 'div' || children.every(isMacroBlock))
}

function isMacroBlock(node: RootContent): boolean {
  return node.type === 'learn' || (node.type === 'paragraph' && node.children.every(child => child.type === 'learn'))
}

/** What stands between blocks without saying anything: comments, definitions. */
function isBlank(node: RootContent): boolean {
  return node.type === 'definition' || (node.type === 'html' && /^<!--[^]*-->\s*$/.test(node.value))
}

function isPicture(node: RootContent): boolean {
  if (node.type === 'learn') return node.construct.kind === 'element' || node.construct.kind === 'end'
  return (
    node.type === 'paragraph' &&
    node.children.some(child => child.type === 'image') &&
    node.children.every(child => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
  )
}

function isProse(node: RootContent): boolean {
  return (
    node.type === 'paragraph' ||
    node.type === 'blockquote' ||
    isBlank(node) ||
    (node.type === 'html' && /^<(?:p|cite|footer)\b/i.test(node.value))
  )
}
