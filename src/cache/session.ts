import type { PageReport } from '../check/page-report.ts'
import type { Finding } from '../finding.ts'
import type { Files } from '../io/files.ts'
import type { Docset } from '../link/model.ts'
import type { Shelf } from '../load.ts'
import type { RepoPath } from '../path.ts'
import { tallyOf } from '../tally.ts'
import type { Share } from '../team.ts'
import { type Held, heldReports } from './hold.ts'
import { type Finished, keep } from './keep.ts'
import { digestOfList, type Memory } from './recall.ts'
import type { CacheRecord, ResultRecord } from './record.ts'

/** What a run leaves for later ones. */
export interface Legacy {
  /** How many articles were checked in this run: the record of before may still do. */
  readonly fresh: number
  /** How many articles of the record of before played no part. */
  readonly unread: number
  record(): CacheRecord
  /** All of the result but the fingerprints, which the reports make. */
  result(): Omit<ResultRecord, 'prints'>
}

/** One run with a memory: what it need not do again, and what it leaves. */
export interface Session {
  /** Reports of an earlier run that still hold. `inputs` are the files that the docset was linked with. */
  held(docset: Docset, inputs: Iterable<RepoPath>): ReadonlyMap<RepoPath, Held>
  /** Takes up what the threads found out about a docset; gives the reports of all its articles, in their order. */
  add(docset: Docset, held: ReadonlyMap<RepoPath, Held>, shares: readonly Share[]): PageReport[]
  /**
   * What is left to later runs; undefined where there is no memory, and where a file changed while it was read. `moments`
   * are those that findings beyond the reports were compared with.
   */
  close(findings: readonly Finding[], moments: ReadonlySet<number>): Legacy | undefined
}

/** Starts a run; without a memory nothing is held, and nothing is left. */
export function startSession(memory: Memory | undefined, files: Files, shelf: Shelf, now: number): Session {
  const paths = files.list()
  const here = new Set(paths)
  const known = new Map<RepoPath, string | undefined>(memory?.digests)
  const digestOf = (path: RepoPath): string | undefined => {
    if (known.has(path)) return known.get(path)
    const isRead = shelf.digests.has(path)
    const digest = isRead || !memory || !here.has(path) ? shelf.digests.get(path) : files.peek(path, memory.digest)
    known.set(path, digest)
    return digest
  }
  const present = { paths, now, digestOf }
  const worlds = new Map<Docset, string>()
  const finished: Finished[] = []
  let isTorn = false
  const learn = (digests: Share['digests']): void => {
    for (const [path, digest] of digests) {
      isTorn ||= known.has(path) && known.get(path) !== digest
      known.set(path, digest)
    }
  }
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
      for (const { digests } of shares) learn(digests)
      const fresh = shares.flatMap(({ reports }) => reports)
      if (memory) finished.push({ docset, world: worlds.get(docset)!, fresh, held })
      return [...[...held.values()].map(({ report }) => report), ...fresh].sort((a, b) => a.article - b.article)
    },
    close(findings, moments) {
      if (!memory) return undefined
      const lines = linesOf(findings, shelf)
      learn(shelf.digests)
      if (isTorn) return undefined
      const sum = (count: (part: Finished) => number): number => finished.reduce((all, part) => all + count(part), 0)
      const remembered = memory.record?.docsets.reduce((all, { pages }) => all + pages.length, 0) ?? 0
      return {
        fresh: sum(({ fresh }) => fresh.length),
        unread: remembered - sum(({ held }) => held.size),
        record: () => keep(finished, memory.record, present, shelf.outline),
        result() {
          const reads = paths.filter(path => known.has(path))
          return {
            now,
            moments: [...momentsOf(finished, moments)],
            list: digestOfList(paths, memory.digest),
            reads,
            contents: reads.map(path => digestOf(path) ?? ''),
            findings,
            lines,
            tally: tallyOf(finished.map(({ docset }) => docset)),
          }
        },
      }
    },
  }
}

/** The moments that something in the reports of a run was compared with, and `others`. */
function momentsOf(finished: readonly Finished[], others: ReadonlySet<number>): Set<number> {
  const all = new Set(others)
  for (const { fresh, held } of finished) {
    for (const { page } of held.values()) for (const moment of page.moments ?? []) all.add(moment)
    for (const { trace } of fresh) for (const moment of trace.moments) all.add(moment)
  }
  return all
}

function linesOf(findings: readonly Finding[], shelf: Shelf): [RepoPath, string][] {
  const named = findings.flatMap(({ place, related = [] }) => [...(place ? [place] : []), ...related.map(r => r.place)])
  return [...new Set(named.map(({ file }) => file))].flatMap(file => {
    const facts = shelf.outline(file)
    return facts ? [[file, facts.lines]] : []
  })
}
