import { dirname, join, type RepoPath } from '../path.ts'
import { entries, get, getAnyCase, items, text } from '../value.ts'
import { quotedList } from '../wording.ts'
import type { DocsetConfig } from './config.ts'
import type { PlacedProblem } from './problem.ts'
import type { References } from './references.ts'

/** Files that are generated, and what each is generated from: that is where an author can mend a finding. */
export interface SourceMap {
  readonly originals: ReadonlyMap<RepoPath, RepoPath>
  readonly problems: readonly PlacedProblem[]
}

/** Reads the `sourceMap` files of a docset: `{ files: { generated: original } }`, relative to the map. */
export function readSourceMap({ value }: DocsetConfig, references: References): SourceMap {
  const originals = new Map<RepoPath, RepoPath>()
  const repeated = new Map<RepoPath, string[]>()
  for (const name of items(getAnyCase(value, 'sourceMap'))) {
    const path = references.locate(name)
    if (path === undefined) continue
    for (const { key, value: original } of entries(get(references.read(name)?.value, 'files'))) {
      const source = text(original)
      if (source === undefined) continue
      const generated = join(dirname(path), key)
      const from = join(dirname(path), source)
      if (originals.has(generated))
        repeated.set(generated, [...(repeated.get(generated) ?? [originals.get(generated)!]), from])
      else originals.set(generated, from)
    }
  }
  const problems = [...repeated].map(([generated, from]) => ({
    code: 'duplicate-source-map-item',
    args: [generated, quotedList(from)],
  }))
  return { originals, problems }
}
