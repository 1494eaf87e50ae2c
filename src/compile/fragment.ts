import type { Scalar } from '../value.ts'

/** How far an escape sequence, a folded line ending or an indentation reaches at most. */
const REACH = 400

/**
 * Offset in the file of each UTF-16 unit of a scalar's text, and of its end. Quotes, escapes, line folding and indentation
 * stand in the file alone; a character that does not stand there as it is (`\u00e4`) has the place of what follows it.
 */
export function sourceOffsets({ value, span, block }: Scalar, source: string): number[] {
  const [start, end] = span
  const text = String(value)
  const offsets: number[] = []
  let position = block ? lineAfter(source, start) : start
  for (let index = 0; index < text.length; index++) {
    const found = find(text[index]!, source, position, end)
    offsets.push(found ?? position)
    if (found !== undefined) position = found + 1
  }
  offsets.push(Math.min(position, end))
  return offsets
}

function lineAfter(source: string, offset: number): number {
  const end = source.indexOf('\n', offset)
  return end < 0 ? source.length : end + 1
}

function find(character: string, source: string, from: number, end: number): number | undefined {
  if (from >= end) return undefined
  if (source[from] === character) return from
  // A blank of the text may be a line ending of the source, or the other way round.
  if (character === ' ' || character === '\n') return /\s/.test(source[from]!) ? from : undefined
  const at = source.slice(from, Math.min(end, from + REACH)).indexOf(character)
  return at < 0 ? undefined : from + at
}
