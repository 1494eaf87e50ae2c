import type { TracedReport } from '../check/page-report.ts'
import type { Facts } from '../facts.ts'
import type { Docset } from '../link/model.ts'
import { outlineOf } from '../outline.ts'
import type { RepoPath } from '../path.ts'
import type { Held, Present } from './hold.ts'
import { type PackedOutline, packOutline } from './pack.ts'
import type { CacheRecord, DocsetRecord, PageRecord } from './record.ts'

/** What a run found out about a docset. */
export interface Finished {
  readonly docset: Docset
  readonly world: string
  /** Reports that were made now. */
  readonly fresh: readonly TracedReport[]
  /** Reports of an earlier run that still hold. */
  readonly held: ReadonlyMap<RepoPath, Held>
}

/** What a run leaves for the next one. `before` is what an earlier run had left to it. */
export function keep(
  finished: readonly Finished[],
  before: CacheRecord | undefined,
  { paths, now, digestOf }: Present,
  outline: (path: RepoPath) => Facts | undefined,
): CacheRecord {
  const indices = new Map(paths.map((path, index) => [path, index]))
  const lower = new Map(paths.map((path, index) => [path.toLowerCase(), index]))
  const digests: (string | 0)[] = paths.map(() => 0)
  /** Index of a file whose content counts; undefined where there is none. */
  const contentOf = (path: RepoPath): number[] => {
    const index = indices.get(path)
    if (index === undefined) return []
    digests[index] ||= digestOf(path) ?? ''
    return [index]
  }
  const lookUp = (path: string): number | string => lower.get(path) ?? path

  const toPage = ({ article: index, trace, ...report }: TracedReport, docset: Docset): PageRecord => {
    const article = docset.articles[index]!
    const canonical = docset.canonicalOf(article)
    return {
      file: contentOf(article.file)[0]!,
      ...(canonical !== undefined && { canonical }),
      report,
      reads: trace.reads.filter(path => path !== article.file).flatMap(contentOf),
      lookups: trace.lookups.map(lookUp),
      ...(trace.moments.length > 0 && { moments: trace.moments }),
    }
  }
  /** The record of before with the indices of now. */
  const again = ({ page: { file, reads, lookups, ...rest } }: Held): PageRecord => {
    const move = (index: number): number[] => contentOf(before!.paths[index]!)
    return {
      ...rest,
      file: move(file)[0]!,
      reads: reads.flatMap(move),
      lookups: lookups.map(item => lookUp(typeof item === 'string' ? item : before!.paths[item]!.toLowerCase())),
    }
  }
  const docsets = finished.map(({ docset, world, fresh, held }): DocsetRecord => {
    const { folder } = docset.config
    const inputs = new Set(fresh.flatMap(({ trace }) => trace.inputs))
    const earlier = before?.docsets.find(record => record.folder === folder)
    for (const input of held.size > 0 ? (earlier?.inputs ?? []) : [])
      inputs.add(typeof input === 'string' ? input : before!.paths[input]!)
    return {
      folder,
      world,
      inputs: [...inputs].map(path => contentOf(path)[0] ?? path),
      pages: [...[...held.values()].map(again), ...fresh.map(report => toPage(report, docset))],
    }
  })
  const articles = new Set(finished.flatMap(({ docset }) => docset.articles.map(({ file }) => file)))
  function* outlines(): Generator<readonly [number, PackedOutline]> {
    for (const file of articles) {
      const facts = outline(file)
      const own = facts && outlineOf(facts)
      if (own?.kind === 'markdown') yield [indices.get(file)!, packOutline(own)]
    }
  }
  return { now, paths, digests, docsets, outlines: { [Symbol.iterator]: outlines } }
}
