import type { PageReport } from '../check/page-report.ts'
import { type Finding, identityOf } from '../finding.ts'
import type { Files } from '../io/files.ts'
import type { Docset } from '../link/model.ts'
import type { Shelf } from '../load.ts'
import type { RepoPath } from '../path.ts'
import { tallyOf } from '../tally.ts'
import type { Share } from '../team.ts'
import type { Trace } from '../trace.ts'
import { type Held, heldReports } from './hold.ts'
import { type Finished, keep } from './keep.ts'
import { linesOf } from './line-tables.ts'
import { indexFiles, pageRecordOf } from './page-record.ts'
import { digestOfList, digestOfRecord, type Memory } from './recall.ts'
import type { CacheRecord, Found, Supplement } from './record.ts'

/** What a run leaves for later ones. */
export interface Legacy {
  /** How many articles were checked in this run: the record of before may still do. */
  readonly fresh: number
  /** How many articles of the record of before played no part. */
  readonly unread: number
  record(): CacheRecord
  /** `record` is what lies beside it: of now, or of before. */
  result(record: CacheRecord): Found
}

/** Findings that come from elsewhere than the reports of pages, and what they were made from. */
export interface Beyond {
  /** What `identityOf` gives. */
  readonly identities: ReadonlySet<string>
  readonly traces: readonly Trace[]
}

/** One run with a memory: what it need not do again, and what it leaves. */
export interface Session {
  /** Reports of an earlier run that still hold. `inputs` are the files that the docset was linked with. */
  held(docset: Docset, inputs: Iterable<RepoPath>): ReadonlyMap<RepoPath, Held>
  /** Takes up what the threads found out about a docset; gives the reports of all its articles, in their order. */
  add(docset: Docset, held: ReadonlyMap<RepoPath, Held>, shares: readonly Share[]): PageReport[]
  /**
   * What is left to later runs; undefined where there is no memory, and where a file changed while it was read.
   */
  close(findings: readonly Finding[], beyond: Beyond): Legacy | undefined
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
    close(findings, beyond) {
      if (!memory) return undefined
      const supplementTo = (record: CacheRecord): Supplement | undefined => {
        if (record.paths.join('\n') !== paths.join('\n')) return undefined
        const files = indexFiles(paths)
        const fresh = record === memory.record ? finished : []
        return {
          record: digestOfRecord(record, memory.digest),
          beyond: findings.flatMap((finding, index) => (beyond.identities.has(identityOf(finding)) ? [index] : [])),
          sources: [...new Set(beyond.traces.flatMap(({ reads }) => reads))],
          newer: fresh.flatMap(({ docset, fresh }) =>
            fresh.map(
              report =>
                [docset.config.folder, pageRecordOf(report, docset.articles[report.article]!, docset, files)] as const,
            ),
          ),
        }
      }
      const lines = linesOf(findings, path => shelf.outline(path)?.lines)
      learn(shelf.digests)
      if (isTorn) return undefined
      const sum = (count: (part: Finished) => number): number => finished.reduce((all, part) => all + count(part), 0)
      const remembered = memory.record?.docsets.reduce((all, { pages }) => all + pages.length, 0) ?? 0
      return {
        fresh: sum(({ fresh }) => fresh.length),
        unread: remembered - sum(({ held }) => held.size),
        record: () => keep(finished, memory.record, present, shelf.outline),
        result(record) {
          const supplement = supplementTo(record)
          const reads = paths.filter(path => known.has(path))
          return {
            now,
            moments: [...momentsOf(finished, beyond.traces)],
            list: digestOfList(paths, memory.digest),
            reads,
            contents: reads.map(path => digestOf(path) ?? ''),
            findings,
            lines,
            tally: tallyOf(finished.map(({ docset }) => docset)),
            ...(supplement && { supplement }),
          }
        },
      }
    },
  }
}

/** The moments that something was compared with. */
function momentsOf(finished: readonly Finished[], others: readonly Trace[]): Set<number> {
  const all = new Set(others.flatMap(({ moments }) => moments))
  for (const { fresh, held } of finished) {
    for (const { page } of held.values()) for (const moment of page.moments ?? []) all.add(moment)
    for (const { trace } of fresh) for (const moment of trace.moments) all.add(moment)
  }
  return all
}
