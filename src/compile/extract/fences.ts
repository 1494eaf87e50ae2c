import type { Code } from 'mdast'
import type { CodeBlock } from '../../facts.ts'
import type { Mutable } from '../mutable.ts'

const FENCE = /^(`{3,}|~{3,})[ \t]*([^\r\n]*)/

/** A fenced or indented code block. */
export function readCode(node: Code, source: string): CodeBlock {
  const start = node.position!.start.offset!
  const end = node.position!.end.offset!
  const fence = FENCE.exec(source.slice(start, start + 1000))
  if (!fence) return { span: [source.lastIndexOf('\n', start - 1) + 1, lineEnd(source, start)] }
  const info = fence[2]!.trim().replace(/\s+/, ' ')
  const code: Mutable<CodeBlock> = { span: [start, start + fence[0].trimEnd().length], info }
  if (info === '') code.lines = node.value.split('\n').filter(line => line.trim() !== '').length
  if (isUnclosed(source, start, end, fence[1]!)) code.unclosed = true
  return code
}

/** A fence that the end of its list or quote cuts off counts as closed; only the end of the file does not. */
function isUnclosed(source: string, start: number, end: number, fence: string): boolean {
  const visible = /\S/g
  visible.lastIndex = end
  if (visible.test(source)) return false
  const lastLine = source.slice(Math.max(lineEnd(source, start), source.lastIndexOf('\n', end - 1) + 1), end)
  const closing = /(`{3,}|~{3,})[ \t]*$/.exec(lastLine)?.[1]
  return !closing || closing[0] !== fence[0] || closing.length < fence.length
}

function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset)
  return newline < 0 ? source.length : newline
}
