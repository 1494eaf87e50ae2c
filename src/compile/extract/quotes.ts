import type { Blockquote, Heading, List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Quote, QuoteBlock } from '../../facts.ts'
import { type LightText, lightText, plainText } from './light.ts'
import { spanOf } from './node.ts'
import {
  blockAt,
  countWords,
  isAlert,
  isBlank,
  isMacro,
  isPicture,
  isProse,
  REACH,
  textOfQuote,
} from './quote-blocks.ts'
import { findMarked, MarkFinder } from './quote-marks.ts'
import { Signs } from './signs.ts'

/** Shorter stretches between quotation marks are words that are talked about. */
const MIN_WORDS = 4
/** Deeper nesting is an attack or an accident; what lies below is not looked at. */
const MAX_DEPTH = 200
const NOTHING: QuoteBlock = { kind: 'none', text: '' }
const OUTSIDE: Around = { place: 'text', lead: () => NOTHING, next: () => NOTHING, depth: 0 }

/** Collects what may be somebody's words: blockquotes, and stretches between quotation marks, each with what is around it. */
export function findQuotes(nodes: readonly RootContent[], source: string): Quote[] {
  const search = new Search(source)
  search.blocks(nodes, OUTSIDE)
  return search.quotes
}

/** Where a list of blocks stands; `lead` and `next` are the blocks around all of them. */
interface Around {
  readonly place: Quote['place']
  readonly within?: number
  readonly depth: number
  lead(): QuoteBlock
  next(): QuoteBlock
}

/** What stands around the block of a quotation. */
type Context = Pick<Quote, 'lead' | 'run' | 'next' | 'row' | 'heading' | 'isBelowHeading' | 'place' | 'within'>

class Search {
  readonly quotes: Quote[] = []
  readonly #source: string
  readonly #marks: MarkFinder
  readonly #quoteSigns: Signs
  #heading: Heading | undefined
  /** False once something of the author's stands between the last heading and here. */
  #isBelowHeading = false
  #paragraphs = 0

  constructor(source: string) {
    this.#source = source
    this.#marks = new MarkFinder(source)
    this.#quoteSigns = new Signs(source, '>')
  }

  blocks(nodes: readonly RootContent[], around: Around): void {
    if (around.depth > MAX_DEPTH) return
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!
      switch (node.type) {
        case 'heading':
          this.#heading = node
          this.#isBelowHeading = true
          continue
        case 'paragraph':
          if (this.#mayQuote(node)) this.#inline(node.children, () => this.#context(nodes, index, around))
          break
        case 'blockquote':
          this.#blockquote(node, around, () => this.#context(nodes, index, around))
          continue
        case 'list':
          if (this.#mayQuote(node) || this.#quoteSigns.isIn(...spanOf(node)))
            this.#list(node, around, () => this.#context(nodes, index, around))
          break
        case 'table':
          if (this.#mayQuote(node)) this.#table(node, () => this.#context(nodes, index, around))
          break
        default:
          if (isBlank(node)) continue
      }
      this.#isBelowHeading = false
    }
  }

  #mayQuote({ position }: RootContent): boolean {
    return this.#marks.isIn(position!.start.offset!, position!.end.offset!)
  }

  #blockquote(node: Blockquote, { depth }: Around, context: () => Context): void {
    if (isAlert(node)) {
      this.blocks(node.children, { ...OUTSIDE, place: 'alert', depth: depth + 1 })
      return
    }
    if (isMacro(node)) return
    const text = textOfQuote(node)
    const own = context()
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
      ...own,
    })
    this.blocks(node.children, {
      place: 'quote',
      within: this.quotes.length - 1,
      depth: depth + 1,
      lead: () => ({ ...own.lead, outer: true }),
      next: () => ({ ...own.next, outer: true }),
    })
  }

  /** What introduces a list introduces each of its items. */
  #list({ children }: List, around: Around, context: () => Context): void {
    let lead: QuoteBlock | undefined
    const items: Around = {
      place: around.place === 'text' ? 'list' : around.place,
      ...(around.within !== undefined && { within: around.within }),
      depth: around.depth + 1,
      lead() {
        lead ??= { ...context().lead, outer: true }
        return lead
      },
      next: () => NOTHING,
    }
    for (const item of children) this.blocks(item.children, items)
  }

  #table({ children: [header, ...rows] }: Table, context: () => Context): void {
    const titles = header?.children.map(cell => plainText(cell.children)) ?? []
    for (const row of rows) {
      for (const [column, cell] of row.children.entries()) {
        if (!this.#marks.isTraceIn(...spanOf(cell))) {
          this.#paragraphs++
          continue
        }
        this.#inline(cell.children, () => {
          const others = row.children
            .map((other, at) => `${titles[at] ?? ''}: ${at === column ? '' : plainText(other.children)}`)
            .join('\n')
          return { ...context(), place: 'table', row: others.slice(0, REACH.row) }
        })
      }
    }
  }

  #inline(children: readonly PhrasingContent[], context: () => Context): void {
    const paragraph = this.#paragraphs++
    const light: LightText = lightText(children, this.#source)
    for (const { start, end, inner } of findMarked(light.text)) {
      const quoted = light.text.slice(...inner)
      const words = countWords(quoted)
      if (words < MIN_WORDS) continue
      this.quotes.push({
        kind: 'inline',
        span: [light.offsetAt(start), light.offsetAt(end - 1) + 1],
        text: quoted.slice(0, REACH.text),
        ...(quoted.length > REACH.text && { tail: quoted.slice(-REACH.after) }),
        words,
        before: light.text.slice(Math.max(0, start - REACH.before), start),
        after: light.text.slice(end, end + REACH.after),
        paragraph,
        ...context(),
      })
    }
  }

  #context(siblings: readonly RootContent[], index: number, { place, within, lead, next }: Around): Context {
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
      lead: at < 0 ? lead() : blockAt(siblings[at], -REACH.lead),
      run,
      next: after < siblings.length ? blockAt(siblings[after], REACH.next) : next(),
      heading: this.#heading ? plainText(this.#heading.children) : '',
      ...(this.#isBelowHeading && { isBelowHeading: true }),
      place,
      ...(within !== undefined && { within }),
    }
  }
}
