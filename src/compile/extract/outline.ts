import type { Heading, PhrasingContent, RootContent, Text } from 'mdast'
import type { Block, Heading as HeadingFact } from '../../facts.ts'
import type { Span } from '../../finding.ts'
import type { Mutable } from '../mutable.ts'
import { inlineText, isVisible } from './inline.ts'
import { spanOf } from './node.ts'
import { slug, uniqueIds } from './slug.ts'

const LEADING_ANCHOR = /^<a (?:name|id)="([\w .-]+)">$/

/** Collects the outline of a text: headings, includes and runs of content in reading order, and the ids of headings. */
export class Outline {
  readonly blocks: Block[] = []
  readonly ids: string[] = []
  readonly #text: string
  readonly #idOf = uniqueIds()
  /** True where the next content starts a run of its own. */
  #runEnded = true

  constructor(text: string) {
    this.#text = text
  }

  /** Adds a heading; returns what of it is walked for links. A `hidden` one is none to the reader. */
  heading(node: Heading, hidden: boolean): { children: readonly PhrasingContent[]; span: Span } {
    const leading = leadingAnchor(node.children)
    const children = leading === undefined ? node.children : node.children.slice(2)
    // Of mere text, all that is made of it is the same.
    const text = node.children.every(isText) ? inlineText(node.children, 'id', this.#text) : undefined
    const automatic = this.#claim(text ?? inlineText(node.children, 'id', this.#text))
    this.ids.push(leading ?? automatic)
    const [start, end] = spanOf(node)
    const isUnderlined = this.#text[start] !== '#'
    const span: Span = isUnderlined ? [this.#text.lastIndexOf('\n', end - 1) + 1, end] : [start, end]
    if (hidden) return { children, span }
    const content = text ?? inlineText(children, 'content', this.#text)
    const plain = text ?? inlineText(children, 'plain', this.#text)
    const heading: Mutable<HeadingFact> = { block: 'heading', level: node.depth, span, content }
    if (plain !== content) heading.plain = plain
    if (!isVisible(children)) heading.invisible = true
    if (isUnderlined) heading.underlines = start
    this.blocks.push(heading)
    this.#runEnded = true
    return { children, span }
  }

  /** The heading's automatic id, which no other heading gets any more. */
  claimId(node: Heading): string {
    return this.#claim(inlineText(node.children, 'id', this.#text))
  }

  #claim(text: string): string {
    return this.#idOf(slug(text))
  }

  /** True where content would start a run; within a run it says nothing new. */
  get takesContent(): boolean {
    return this.#runEnded
  }

  /** Adds visible content; `hash` where the author meant a heading. */
  content(node: RootContent, hash = false): void {
    if (!this.#runEnded) return
    this.#runEnded = false
    const span = spanOf(node)
    this.blocks.push(hash ? { block: 'content', span, hash } : { block: 'content', span })
  }

  /** Adds content that the build does not count, though the reader sees it. */
  overlooked(span: Span): void {
    if (this.#runEnded) this.blocks.push({ block: 'content', span, overlooked: true })
  }

  include(span: Span, path: string, isInline: boolean): void {
    this.blocks.push({ block: 'include', span, path, ...(isInline && { inline: true }) })
    this.endRun()
  }

  /** What follows starts a run of its own: it may be seen by other readers. */
  endRun(): void {
    this.#runEnded = true
  }
}

function isText(node: PhrasingContent): node is Text {
  return node.type === 'text'
}

/** Id of a heading that starts with `<a name="id"></a>` and has something behind it. */
function leadingAnchor(children: readonly PhrasingContent[]): string | undefined {
  const [first, second] = children
  if (children.length < 3 || first?.type !== 'html' || second?.type !== 'html' || second.value !== '</a>')
    return undefined
  return LEADING_ANCHOR.exec(first.value)?.[1]
}
