import type { PageReport } from '../check/page-report.ts'
import type { Files } from '../io/files.ts'
import type { Docset } from '../link/model.ts'
import type { Shelf } from '../load.ts'
import type { RepoPath } from '../path.ts'
import type { Share } from '../team.ts'
import { type Held, heldReports } from './hold.ts'
import { type Finished, keep } from './keep.ts'
import type { Memory } from './recall.ts'
import type { CacheRecord } from './record.ts'

/** One run with a memory: what it need not do again, and what it leaves for the next one. */
export interface Session {
  /** Reports of an earlier run that still hold. `inputs` are the files that the docset was linked with. */
  held(docset: Docset, inputs: Iterable<RepoPath>): ReadonlyMap<RepoPath, Held>
  /** Takes up what the threads found out about a docset; gives the reports of all its articles, in their order. */
  add(docset: Docset, held: ReadonlyMap<RepoPath, Held>, shares: readonly Share[]): PageReport[]
  /** What the next run may remember; undefined where there is no memory, and where a file changed while it was read. */
  record(): CacheRecord | undefined
}

/** Starts a run; without a memory nothing is held, and nothing is left. */
export function startSession(memory: Memory | undefined, files: Files, shelf: Shelf, now: number): Session {
  const known = new Map<RepoPath, string | undefined>(memory?.digests)
  const digestOf = (path: RepoPath): string | undefined => {
    if (known.has(path)) return known.get(path)
    const bytes = shelf.digests.has(path) ? undefined : files.read(path)
    const digest = shelf.digests.get(path) ?? (bytes && memory?.digest(bytes))
    known.set(path, digest)
    return digest
  }
  const present = { paths: files.list(), now, digestOf }
  const worlds = new Map<Docset, string>()
  const finished: Finished[] = []
  let isTorn = false
  return {
    held(docset, inputs) {
      if (!memory) return new Map()
      const files = [...inputs].sort().map(path => [path, digestOf(path)])
      const world = memory.digest(new TextEncoder().encode(JSON.stringify([files, docset.world()])))
      worlds.set(docset, world)
      const earlier = memory.record?.docsets.find(({ folder }) => folder === docset.config.folder)
      return earlier ? heldReports(memory.record!, earlier, docset, world, present) : new Map()
    },
    add(docset, held, shares) {
      for (const { digests } of shares) {
        for (const [path, digest] of digests) {
          isTorn ||= known.has(path) && known.get(path) !== digest
          known.set(path, digest)
        }
      }
      const fresh = shares.flatMap(({ reports }) => reports)
      if (memory) finished.push({ docset, world: worlds.get(docset)!, fresh, held })
      return [...[...held.values()].map(({ report }) => report), ...fresh].sort((a, b) => a.article - b.article)
    },
    record: () => (memory && !isTorn ? keep(finished, memory.record, present, shelf.outline) : undefined),
  }
}
