import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { StyleMessage } from '../facts.ts'
import type { Span } from '../finding.ts'

/** Runs the remark-lint rules of a processor over a parsed file and gives what they say, by offsets. */
export function runStyleRules(processor: Processor<Root>, tree: Root, file: VFile): StyleMessage[] {
  processor.runSync(tree, file)
  const text = String(file)
  return file.messages.map(({ reason, ruleId, source, place }) => {
    const start = place && ('start' in place ? place.start : place)
    const end = place && ('end' in place ? place.end : place)
    const span: Span | undefined = start && end && [offsetOf(start, text), offsetOf(end, text)]
    return { code: [source, ruleId].filter(Boolean).join('-') || 'remark-lint', message: reason, ...(span && { span }) }
  })
}

function offsetOf(point: { line: number; column: number; offset?: number | undefined }, text: string): number {
  if (point.offset !== undefined) return Math.min(point.offset, text.length)
  let start = 0
  for (let line = 1; line < point.line; line++) {
    const newline = text.indexOf('\n', start)
    if (newline < 0) break
    start = newline + 1
  }
  return Math.min(start + point.column - 1, text.length)
}
