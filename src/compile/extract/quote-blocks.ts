import type { Blockquote, RootContent } from 'mdast'
import type { QuoteBlock } from '../../facts.ts'
import { plainText } from './light.ts'

/** So much of a text is kept, in UTF-16 units. */
export const REACH = { text: 700, before: 400, after: 240, lead: 500, next: 300, row: 300 }
/** Deeper blocks do not get their text read. */
const MAX_DEPTH = 20

/** A block's kind and its text: the first characters, or the last ones where the reach is negative. */
export function blockAt(node: RootContent | undefined, reach: number): QuoteBlock {
  if (!node) return { kind: 'none', text: '' }
  if (node.type === 'code') return { kind: 'code', text: '' }
  const text = textOfBlock(node, reach)
  return { kind: node.type, text: reach < 0 ? text.slice(reach) : text.slice(0, reach) }
}

/** Text of a blockquote: its paragraphs, an empty line between them. */
export function textOfQuote({ children }: Blockquote): string {
  return children
    .filter(child => !isBlank(child))
    .map(child => textOfBlock(child))
    .join('\n\n')
}

/** Text of a block, or as much of it as fills the reach: from its end where that is negative. */
function textOfBlock(node: RootContent, reach = Number.POSITIVE_INFINITY, depth = 0): string {
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
      if (!('children' in node) || depth > MAX_DEPTH) return ''
      return joinBlocks(node.children as RootContent[], reach, depth + 1)
  }
}

function joinBlocks(nodes: readonly RootContent[], reach: number, depth: number): string {
  let text = ''
  for (let count = 0; count < nodes.length && text.length < Math.abs(reach); count++) {
    const part = textOfBlock(nodes.at(reach < 0 ? -1 - count : count)!, reach, depth)
    text = count === 0 ? part : reach < 0 ? `${part}\n${text}` : `${text}\n${part}`
  }
  return text
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
}

export function isAlert({ children: [first] }: Blockquote): boolean {
  return first?.type === 'learn' && first.construct.kind === 'alert'
}

/** `[!div]`, and quotes of nothing but videos, includes and code of other files. */
export function isMacro({ children }: Blockquote): boolean {
  return children[0]?.type === 'learn' && (children[0].construct.kind === 'div' || children.every(isMacroBlock))
}

function isMacroBlock(node: RootContent): boolean {
  return node.type === 'learn' || (node.type === 'paragraph' && node.children.every(child => child.type === 'learn'))
}

/** What stands between blocks without saying anything: comments, definitions. */
export function isBlank(node: RootContent): boolean {
  if (node.type === 'html') return node.value.startsWith('<!--') && node.value.trimEnd().endsWith('-->')
  return node.type === 'definition'
}

export function isPicture(node: RootContent): boolean {
  if (node.type === 'learn') return node.construct.kind === 'element' || node.construct.kind === 'end'
  return (
    node.type === 'paragraph' &&
    node.children.some(child => child.type === 'image') &&
    node.children.every(child => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
  )
}

/** Paragraphs, and what may stand among them in somebody's words. */
export function isProse(node: RootContent): boolean {
  if (node.type === 'html') return isBlank(node) || /^<(?:p|cite|footer)\b/i.test(node.value)
  return node.type === 'paragraph' || node.type === 'blockquote' || isBlank(node)
}
