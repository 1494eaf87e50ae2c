import { diffArrays } from 'diff'
import { lineReader } from '../excerpt.ts'
import type { RepoPath } from '../path.ts'
import type { ChangedRepository } from './change.ts'

/** A line of a file, 1-based. */
export interface LinePlace {
  readonly file: RepoPath
  readonly line: number
}

/** Which lines stayed the same, and what they are called afterwards. */
export interface Edits {
  /** Name of a file after the change; a deleted file keeps its old one. */
  nameAfter(file: RepoPath): RepoPath
  /** Where an unchanged line stands after the change; undefined when it was changed or removed. */
  lineAfter(place: LinePlace): number | undefined
  /** True for files that were changed, renamed or added, by their name after the change. */
  isTouched(file: RepoPath): boolean
  /** Text of a line before and after the change, `''` where there is none. */
  textBefore(place: LinePlace): string
  textAfter(place: LinePlace): string
}

/** A file that differs in more lines counts as rewritten: comparing it line by line could take forever. */
const MOST_EDITS = 2000

/** Compares the files of a change line by line; a file is read when it is first asked about. */
export function readEdits({ changes, before, after }: ChangedRepository): Edits {
  const linesBefore = lineReader(before)
  const linesAfter = lineReader(after)
  const moved = new Map(
    changes.flatMap(change => (change.before === undefined ? [] : [[change.before, change] as const])),
  )
  const touched = new Set(changes.flatMap(change => change.after ?? []))
  const maps = new Map<RepoPath, ReadonlyMap<number, number>>()
  const mapOf = (from: RepoPath, to: RepoPath): ReadonlyMap<number, number> => {
    const known = maps.get(from) ?? unchangedLines(linesBefore(from), linesAfter(to))
    maps.set(from, known)
    return known
  }
  return {
    nameAfter: file => moved.get(file)?.after ?? file,
    lineAfter({ file, line }) {
      const change = moved.get(file)
      if (!change) return line
      return change.after === undefined ? undefined : mapOf(file, change.after).get(line)
    },
    isTouched: file => touched.has(file),
    textBefore: ({ file, line }) => linesBefore(file)[line - 1] ?? '',
    textAfter: ({ file, line }) => linesAfter(file)[line - 1] ?? '',
  }
}

/** Line numbers (1-based) after the change of the lines that both texts have, by their numbers before it. */
export function unchangedLines(before: readonly string[], after: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS }) ?? []
  let from = 1
  let to = 1
  for (const { added, removed, count } of parts) {
    if (!added && !removed) for (let offset = 0; offset < count; offset++) pairs.set(from + offset, to + offset)
    if (!added) from += count
    if (!removed) to += count
  }
  return pairs
}
