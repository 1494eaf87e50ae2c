import type { Problem } from '../facts.ts'
import type { Place, Span } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import type { Entry, Value } from '../value.ts'

/** A problem with its file; without a place where no file can be blamed. */
export interface PlacedProblem {
  readonly code: string
  readonly place?: Place
  readonly message?: string
  readonly args?: readonly (string | number)[]
  readonly propertyPath?: string
}

export function placeProblem(problem: Problem, file: RepoPath): PlacedProblem {
  const { code, message, args } = problem
  return {
    code,
    place: { file, ...(problem.span && { span: problem.span }), ...(problem.mark && { mark: problem.mark }) },
    ...(message && { message }),
    ...(args && { args }),
  }
}

/**
 * Place of a value. The Learn build gives a range for YAML scalars; for JSON it points at a scalar's last character and
 * at a container's bracket.
 */
export function placeOf(value: Value, file: RepoPath): Place {
  const path = value.file ?? file
  const [start, end] = value.span
  if (!isJson(path))
    return { file: path, span: value.span, mark: value.kind === 'scalar' && !value.block ? value.span : [start, start] }
  return { file: path, span: value.span, mark: value.kind === 'scalar' ? point(end - 1) : point(start) }
}

/** Place of a key; in JSON the Learn build points at the colon behind it. */
export function placeOfKey(entry: Entry, file: RepoPath): Place {
  const path = entry.value.file ?? file
  return {
    file: path,
    span: entry.keySpan,
    mark: isJson(path) && entry.colon !== undefined ? point(entry.colon) : entry.keySpan,
  }
}

function isJson(path: RepoPath): boolean {
  return path.toLowerCase().endsWith('.json')
}

function point(offset: number): Span {
  return [offset, offset]
}
