import type { Html, Node } from 'mdast'
import type { Span } from '../../finding.ts'
import { sourceLines } from '../learn/restore.ts'

/** Offsets of a node. */
export function spanOf(node: Node): Span {
  return [node.position!.start.offset!, node.position!.end.offset!]
}

/** Offset in the text of each index in a node's value, which has lost the prefixes of its containers. */
export function offsetsOf(node: Html, text: string): (index: number) => number {
  const start = node.position!.start.offset!
  if (!node.value.includes('\n')) return index => start + index
  const table: { index: number; offset: number }[] = []
  let index = 0
  let offset = start
  for (const [number, line] of sourceLines(node, text).entries()) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 ? text.length : newline
    const length = text[end - 1] === '\r' ? end - 1 - offset : end - offset
    table.push({ index, offset: number === 0 ? start : Math.max(offset, offset + length - line.length) })
    index += line.length + 1
    offset = end + 1
  }
  return position => {
    let at = 0
    while (at + 1 < table.length && table[at + 1]!.index <= position) at++
    return table[at]!.offset + position - table[at]!.index
  }
}
