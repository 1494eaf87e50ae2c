import { textOf } from './compile/decode.ts'
import type { Files } from './io/files.ts'
import type { RepoPath } from './path.ts'
import { remember } from './remember.ts'
import type { LocatedFinding } from './report/locate.ts'

/** Lines of a file, without their endings; none for a file that cannot be read. */
export type LinesOf = (file: RepoPath) => readonly string[]

/** Reads each file once. */
export function lineReader(files: Files): LinesOf {
  const known = new Map<RepoPath, readonly string[]>()
  return file => remember(known, file, () => textOf(files.read(file))?.split(/\r\n|\n|\r/) ?? [])
}

/** Text without what no reader sees: the width of blanks. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** True for text that says something, as `---` and `#` do not. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** True for a finding that marks nothing: its place is only where something would have to be added. */
export function isPoint({ place }: LocatedFinding): boolean {
  return place?.span !== undefined && place.span[0] === place.span[1]
}

/** What a finding marks on its first line. */
export function constructIn(line: string, { start, end }: LocatedFinding): string {
  if (!start || !end) return ''
  return plain(line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined))
}
