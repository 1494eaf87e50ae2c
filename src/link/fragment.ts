import type { MarkdownFacts } from '../facts.ts'
import type { Place, Span } from '../finding.ts'
import { lineAt, lineStarts, pointAt } from '../lines.ts'
import type { RepoPath } from '../path.ts'
import type { Field } from './page-schema.ts'

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
 * value, so that the lines of a block scalar come out one too small; the mark says where it points.
 */
export function fragmentPlaces(
  { field, facts, offsets }: Fragment,
  file: RepoPath,
  lines: string,
): (span: Span, mark?: Span) => Place {
  const inText = lineStarts(facts.lines)
  const inFile = lineStarts(lines)
  const last = offsets.length - 1
  const at = (offset: number): number => offsets[Math.min(offset, last)]!
  const composed = (offset: number): number => {
    const { line, column } = pointAt(inText, offset)
    const [start] = field.value.span
    const from = lineAt(inFile, start) + line - 1
    const base = line === 1 ? start : inFile[Math.min(from, inFile.length - 1)]!
    return Math.min(base + column - 1, (inFile[from + 1] ?? Number.POSITIVE_INFINITY) - 1)
  }
  return ([start, end], mark) => ({
    file,
    span: [at(start), end > start ? at(end - 1) + 1 : at(end)],
    mark: mark ? [composed(mark[0]), composed(mark[1])] : [composed(start), composed(start)],
  })
}
