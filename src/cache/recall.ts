import type { Facts } from '../facts.ts'
import type { Files } from '../io/files.ts'
import type { Digest } from '../load.ts'
import type { RepoPath } from '../path.ts'
import type { FactsByPath } from '../team.ts'
import { compareAlike } from './moments.ts'
import { unpackOutline } from './pack.ts'
import type { CacheRecord, ResultRecord } from './record.ts'

/** Digests of what files hold now; undefined for one that cannot be read. Each file is read once. */
export type DigestOf = (path: RepoPath) => string | undefined

/** What a run knows of the one before it. */
export interface Memory {
  readonly digest: Digest
  /** Articles whose content is what it was. */
  readonly recalled: ReadonlySet<RepoPath>
  /** Their outlines; in the first thread alone. */
  readonly outlines: FactsByPath
  /** Digests of their contents; in the first thread alone. */
  readonly digests: ReadonlyMap<RepoPath, string | undefined>
  /** In the first thread alone, and where there was a run. */
  readonly record?: CacheRecord
}

/** Compares the articles of a record with the files as they are. */
export function recall(record: CacheRecord | undefined, files: Files, digest: Digest, digestOf: DigestOf): Memory {
  const outlines = new Map<RepoPath, Facts>()
  const digests = new Map<RepoPath, string | undefined>()
  const here = new Set(files.list())
  for (const [index, outline] of record?.outlines ?? []) {
    const path = record!.paths[index]!
    if (!here.has(path)) continue
    const now = digestOf(path)
    digests.set(path, now)
    if (now === record!.digests[index]) outlines.set(path, unpackOutline(outline))
  }
  return { digest, recalled: new Set(outlines.keys()), outlines, digests, ...(record && { record }) }
}

/** True when a run would find what the record says: every file that counted is as it was. */
export function isStillTrue(
  { list, reads, contents, moments, now: before }: ResultRecord,
  { files, digest, digestOf, now }: { files: Files; digest: Digest; digestOf: DigestOf; now: number },
): boolean {
  const here = new Set(files.list())
  return (
    compareAlike(before, now, moments) &&
    list === digestOfList(files.list(), digest) &&
    reads.every((path, index) => here.has(path) && (digestOf(path) ?? '') === contents[index])
  )
}

export function digestOfList(paths: readonly RepoPath[], digest: Digest): string {
  return digest(new TextEncoder().encode(paths.join('\n')))
}

/** Tells records apart that hold something different. */
export function digestOfRecord({ now, digests }: CacheRecord, digest: Digest): string {
  return digest(new TextEncoder().encode(JSON.stringify([now, digests])))
}

/** Gives the digests of files; those that are not `known` yet are read. */
export function digester(files: Files, digest: Digest, known = new Map<RepoPath, string | undefined>()): DigestOf {
  return path => {
    if (!known.has(path)) known.set(path, files.peek(path, digest))
    return known.get(path)
  }
}
