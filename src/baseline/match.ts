import { groupBy } from '../group-by.ts'
import type { RepoPath } from '../path.ts'
import type { Candidate, Entry } from './entries.ts'

export interface Matches {
  /** Findings that the baseline knows, by the entry that knows them. */
  readonly known: ReadonlyMap<Entry, Candidate>
  /** Entries whose finding is gone. */
  readonly stale: readonly Entry[]
}

/**
 * Finds the finding of each entry: by its fingerprint; else, where the text around it or the heading above it was changed,
 * by what it marks in its file; else, where the file is gone, by what it marks in any. Nothing is known twice.
 */
export function matchEntries(
  entries: readonly Entry[],
  candidates: readonly Candidate[],
  exists: (file: RepoPath) => boolean,
): Matches {
  const known = new Map<Entry, Candidate>()
  let left = entries
  let open = candidates
  const pair = (key: (entry: Entry) => string, isMeant: (entry: Entry) => boolean = () => true): void => {
    const byKey = groupBy(open, ({ entry }) => key(entry))
    for (const entry of left.filter(isMeant)) {
      const found = byKey.get(key(entry))?.shift()
      if (found) known.set(entry, found)
    }
    const taken = new Set(known.values())
    left = left.filter(entry => !known.has(entry))
    open = open.filter(candidate => !taken.has(candidate))
  }
  pair(({ code, fingerprint }) => `${code}\n${fingerprint}`)
  pair(({ file, code, text }) => `${code}\n${text}\n${file ?? ''}`)
  pair(
    ({ code, text }) => `${code}\n${text}`,
    ({ file }) => file !== undefined && !exists(file),
  )
  return { known, stale: left }
}
