import type { Facts } from '../facts.ts'
import type { Files } from '../io/files.ts'
import type { Digest } from '../load.ts'
import type { RepoPath } from '../path.ts'
import type { FactsByPath } from '../team.ts'
import type { CacheRecord } from './record.ts'

/** What a run knows of the one before it. */
export interface Memory {
  readonly digest: Digest
  /** Articles whose content is what it was. */
  readonly recalled: ReadonlySet<RepoPath>
  /** Their outlines; in the first thread alone. */
  readonly outlines: FactsByPath
  /** In the first thread alone, and where there was a run. */
  readonly record?: CacheRecord
  /** Digests of the articles of the record as they are now. */
  readonly digests: ReadonlyMap<RepoPath, string | undefined>
}

/** Compares the articles of a record with the files as they are. */
export function recall(record: CacheRecord | undefined, files: Files, digest: Digest): Memory {
  const outlines = new Map<RepoPath, Facts>()
  const digests = new Map<RepoPath, string | undefined>()
  const here = new Set(files.list())
  for (const [index, outline] of record?.outlines.entries() ?? []) {
    const path = record!.paths[index]!
    if (outline === 0 || !here.has(path)) continue
    const bytes = files.read(path)
    const now = bytes && digest(bytes)
    digests.set(path, now)
    if (now === record!.digests[index]) outlines.set(path, outline)
  }
  return { digest, recalled: new Set(outlines.keys()), outlines, digests, ...(record && { record }) }
}
