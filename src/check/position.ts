import { lineStarts, pointAt } from '../lines.ts'
import type { Docset } from '../link/model.ts'

/** `a.md(5,1)`; the bare path for the start of a file, as the Learn build prints positions. */
export function positionText(docset: Docset, file: string, offset: number): string {
  const facts = docset.facts(file)
  const path = docset.display(file)
  if (!facts) return path
  const { line, column } = pointAt(lineStarts(facts.lines), offset)
  return line <= 1 && column <= 1 ? path : `${path}(${line},${column})`
}
