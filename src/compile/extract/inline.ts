import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { INCLUDED, type MarkdownFacts } from '../../facts.ts'

/**
 * What of a line of text is wanted: `content` is what the Learn build prints in messages (literal text and raw HTML),
 * `plain` what the reader sees, `id` what the heading's id is made of.
 */
export type TextUse = 'content' | 'plain' | 'id'

/** Text of inline nodes. */
export function inlineText(nodes: readonly PhrasingContent[], use: TextUse, source: string): string {
  let text = ''
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        text += node.value.includes('\r') ? node.value.replaceAll('\r\n', '\n') : node.value
        break
      case 'html':
        if (use === 'content') text += node.value
        break
      case 'inlineCode':
        if (use !== 'content') text += node.value
        break
      case 'image':
      case 'imageReference':
        text += node.alt ?? ''
        break
      case 'learn':
        if (use === 'plain' && node.construct.kind === 'no-loc') text += node.construct.text
        if (use !== 'id' && node.construct.kind === 'include') text += INCLUDED
        break
      case 'link':
        if (isAngled(node, source) && (use === 'content' || /^xref:/i.test(node.url))) break
        text += inlineText(node.children, use, source)
        break
      case 'delete': {
        // A single tilde strikes out for GitHub, not for the build.
        const tilde = source[node.position!.start.offset! + 1] === '~' ? '' : '~'
        text += tilde + inlineText(node.children, use, source) + tilde
        break
      }
      case 'break':
        if (use !== 'content') text += '\n'
        break
      default:
        if ('children' in node) text += inlineText(node.children, use, source)
    }
  }
  return text
}

/** Longer texts than this are not included within a heading. */
const MAX_INLINE = 200

/** What a line shows of a file that it includes; undefined for a file that nobody includes in a line. */
export function readInline({ children }: Root, source: string): MarkdownFacts['inline'] {
  const first = children.find(isLine)
  const last = children.findLast(isLine)
  if (!first || !last || last.position!.end.offset! - first.position!.start.offset! > MAX_INLINE) return undefined
  const lines = children.filter(isLine)
  const join = (use: TextUse): string =>
    lines
      .map(node => inlineText(node.children, use, source))
      .join('')
      .replaceAll(INCLUDED, '')
  return { content: join('content'), plain: join('plain') }
}

function isLine(node: RootContent): node is Paragraph | Heading {
  return node.type === 'paragraph' || node.type === 'heading'
}

/** True when the reader sees something of the nodes. Comments and blanks are nothing; an empty tag counts. */
export function isVisible(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(isNodeVisible)
}

/** True when the reader sees something of more than one of the nodes. */
export function areSeveralVisible(nodes: readonly PhrasingContent[]): boolean {
  let isOne = false
  for (const node of nodes) {
    if (!isNodeVisible(node)) continue
    if (isOne) return true
    isOne = true
  }
  return false
}

function isNodeVisible(node: PhrasingContent): boolean {
  switch (node.type) {
    case 'text':
      return /[\S\n]/.test(node.value) || isWrittenOut(node)
    case 'html':
      return !node.value.startsWith('<!--')
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return isVisible(node.children)
    default:
      return true
  }
}

/** True for text that is longer in the source: a blank written as a character reference is there to be seen. */
function isWrittenOut(node: Text): boolean {
  return node.position!.end.offset! - node.position!.start.offset! > node.value.length
}

/** `<https://…>` rather than `[text](…)` or a bare address. */
export function isAngled(node: Nodes, source: string): boolean {
  return source[node.position!.start.offset!] === '<'
}
