import type { MessagePort } from 'node:worker_threads'
import type { RepoPath } from '../path.ts'
import { digest } from './digest.ts'
import type { Files } from './files.ts'

/** What a thread is started with that reads files for their digests. */
export interface DigestTask {
  /** Folder of the repository on disk. */
  readonly root: string
  readonly paths: readonly RepoPath[]
  /** How many of them somebody has taken. */
  readonly taken: Int32Array
  readonly port: MessagePort
}

/** Digests of files; undefined for one that cannot be read. */
export type Digests = readonly (readonly [path: RepoPath, digest: string | undefined])[]

/** So many files are taken at a time. */
const HANDFUL = 32

/** Reads files until all are taken. */
export function takeDigests(files: Files, { paths, taken }: Pick<DigestTask, 'paths' | 'taken'>): Digests {
  const digests: [RepoPath, string | undefined][] = []
  const take = (): number => Atomics.add(taken, 0, HANDFUL)
  for (let at = take(); at < paths.length; at = take())
    for (const path of paths.slice(at, at + HANDFUL)) digests.push([path, files.peek(path, digest)])
  return digests
}
