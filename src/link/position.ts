import type { Facts } from '../facts.ts'
import type { Place } from '../finding.ts'
import { pointIn, shifted } from '../lines.ts'
import type { RepoPath } from '../path.ts'

/** `a.md(5,1)`; the bare path for the start of a file, as the Learn build prints positions. */
export function positionText(
  { file, span, mark, shift }: Place,
  facts: (path: RepoPath) => Facts | undefined,
  display: (path: RepoPath) => string,
): string {
  const own = facts(file)
  const offset = mark?.[0] ?? span?.[0] ?? 0
  if (!own) return display(file)
  const { line, column } = shifted(pointIn(own.lines, offset), shift)
  return line <= 1 && column <= 1 ? display(file) : `${display(file)}(${line},${column})`
}
