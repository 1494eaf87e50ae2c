import type { Heading, PhrasingContent } from 'mdast'
import type { Block } from '../../facts.ts'
import type { Span } from '../../finding.ts'
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
    const automatic = this.claimId(node)
    this.ids.push(leading ?? automatic)
    const [start, end] = spanOf(node)
    const isUnderlined = this.#text[start] !== '#'
    const span: Span = isUnderlined ? [this.#text.lastIndexOf('\n', end - 1) + 1, end] : [start, end]
    if (hidden) return { children, span }
    const content = inlineText(children, 'content', this.#text)
    const plain = inlineText(children, 'plain', this.#text)
    this.blocks.push({
      block: 'heading',
      level: node.depth,
      span,
      content,
      ...(plain !== content && { plain }),
      ...(!isVisible(children) && { invisible: true }),
      ...(isUnderlined && { underlines: start }),
    })
    this.#runEnded = true
    return { children, span }
  }

  /** The heading's automatic id, which no other heading gets any more. */
  claimId(node: Heading): string {
    return this.#idOf(slug(inlineText(node.children, 'id', this.#text)))
  }

  /** Adds visible content; `hash` where the author meant a heading. */
  content(span: Span, hash = false): void {
    if (!this.#runEnded) return
    this.#runEnded = false
    this.blocks.push({ block: 'content', span, ...(hash && { hash }) })
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

/** Id of a heading that starts with `<a name="id"></a>` and has something behind it. */
function leadingAnchor(children: readonly PhrasingContent[]): string | undefined {
  const [first, second] = children
  if (children.length < 3 || first?.type !== 'html' || second?.type !== 'html' || second.value !== '</a>')
    return undefined
  return LEADING_ANCHOR.exec(first.value)?.[1]
}
