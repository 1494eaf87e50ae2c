import type { TracedReport } from '../check/page-report.ts'
import type { Facts } from '../facts.ts'
import type { Docset } from '../link/model.ts'
import { outlineOf } from '../outline.ts'
import type { RepoPath } from '../path.ts'
import type { Held, Present } from './hold.ts'
import { type PackedOutline, packOutline } from './pack.ts'
import { indexFiles, pageRecordOf } from './page-record.ts'
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
  const { indicesOf, lookUp } = indexFiles(paths)
  const digests: (string | 0)[] = paths.map(() => 0)
  /** Index of a file whose content counts; none where there is no file. */
  const contentOf = (path: RepoPath): readonly number[] => {
    const found = indicesOf(path)
    for (const index of found) digests[index] ||= digestOf(path) ?? ''
    return found
  }

  /** The record of before with the indices of now. */
  const again = ({ page: { file, reads, lookups, ...rest } }: Held): PageRecord => {
    const move = (index: number): readonly number[] => contentOf(before!.paths[index]!)
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
      pages: [
        ...[...held.values()].map(again),
        ...fresh.map(report =>
          pageRecordOf(report, docset.articles[report.article]!, docset, { indicesOf: contentOf, lookUp }),
        ),
      ],
    }
  })
  const all = finished.flatMap(({ docset }) => docset.articles.flatMap(({ file }) => indicesOf(file)))
  const articles = [...new Set(all)].sort((a, b) => a - b)
  function* outlines(): Generator<readonly [number, PackedOutline]> {
    for (const index of articles) {
      const facts = outline(paths[index]!)
      const own = facts && outlineOf(facts)
      if (own?.kind === 'markdown') yield [index, packOutline(own)]
    }
  }
  return { now, paths, digests, docsets, outlines: { [Symbol.iterator]: outlines } }
}
