import type { Html, Node } from 'mdast'
import type { MarkdownFacts } from '../../facts.ts'
import type { Span } from '../../finding.ts'
import { sourceLines } from '../learn/restore.ts'

/** Offsets of a node. */
export function spanOf(node: Node): Span {
  return [node.position!.start.offset!, node.position!.end.offset!]
}

export type IndentedLine = NonNullable<MarkdownFacts['indented']>[number]

/** Where the value of a node, which has lost the prefixes of its containers, stands in the text. */
export interface ValueLines {
  /** Offset in the text of an index in the value. */
  at(index: number): number
  /** The lines behind the first that a container indents. */
  readonly indented: readonly IndentedLine[]
}

/** Finds the lines of a node's value in the text. */
export function linesOf(node: Html, text: string): ValueLines {
  const start = node.position!.start.offset!
  if (!node.value.includes('\n')) return { at: index => start + index, indented: [] }
  const table: { index: number; offset: number }[] = []
  const indented: IndentedLine[] = []
  let index = 0
  let offset = start
  for (const [number, line] of sourceLines(node, text).entries()) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 ? text.length : newline
    const length = text[end - 1] === '\r' ? end - 1 - offset : end - offset
    const from = number === 0 ? start : Math.max(offset, offset + length - line.length)
    table.push({ index, offset: from })
    if (number > 0 && from > offset && line !== '') indented.push({ span: [from, end], columns: from - offset })
    index = node.value.indexOf('\n', index) + 1
    offset = end + 1
  }
  return {
    at: position => {
      let at = 0
      while (at + 1 < table.length && table[at + 1]!.index <= position) at++
      return table[at]!.offset + position - table[at]!.index
    },
    indented,
  }
}
