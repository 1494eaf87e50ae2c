import type { MarkdownFacts } from '../facts.ts'
import type { Place, Span } from '../finding.ts'
import { lineStarts, type Point, pointAt } from '../lines.ts'
import type { RepoPath } from '../path.ts'
import type { Field } from './page-schema.ts'
import { placeOf } from './problem.ts'

/** Markdown in a value of a YAML or JSON page. */
export interface Fragment {
  readonly field: Field
  /** Offsets are those of the value's text. */
  readonly facts: MarkdownFacts
  /** Offset in the file of each UTF-16 unit of the text, and of its end. */
  readonly offsets: readonly number[]
}

/**
 * Turns offsets of a fragment into places of its file. The Learn build adds line and column in the text to those of the
 * value, so that the lines of a block scalar come out one too small.
 */
export function fragmentPlaces(
  { field, facts, offsets }: Fragment,
  file: RepoPath,
  lines: string,
): (span: Span, mark?: Span) => Place {
  const inText = lineStarts(facts.lines)
  const inFile = lineStarts(lines)
  const base = pointAt(inFile, placeOf(field.value, file).mark?.[0] ?? field.value.span[0])
  const last = offsets.length - 1
  const at = (offset: number): number => offsets[Math.min(offset, last)]!
  const composed = (offset: number): Point => {
    const { line, column } = pointAt(inText, offset)
    return line === 1 ? { line: base.line, column: base.column + column - 1 } : { line: base.line + line - 1, column }
  }
  return ([start, end], mark = [start, start]) => {
    const actual = pointAt(inFile, at(mark[0]))
    const counted = composed(mark[0])
    return {
      file,
      span: [at(start), end > start ? at(end - 1) + 1 : at(end)],
      mark: [at(mark[0]), at(mark[1])],
      shift: [counted.line - actual.line, counted.column - actual.column],
    }
  }
}
