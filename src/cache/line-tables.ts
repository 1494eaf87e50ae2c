import type { Finding } from '../finding.ts'
import type { RepoPath } from '../path.ts'

/** Packed line lengths of the files that findings name, where `linesIn` knows them. */
export function linesOf(
  findings: readonly Finding[],
  linesIn: (path: RepoPath) => string | undefined,
): [path: RepoPath, lines: string][] {
  const named = new Set<RepoPath>()
  for (const { place, related = [] } of findings) {
    if (place) named.add(place.file)
    for (const other of related) named.add(other.place.file)
  }
  return [...named].flatMap(path => {
    const lines = linesIn(path)
    return lines === undefined ? [] : [[path, lines]]
  })
}
