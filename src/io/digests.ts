import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { type DigestOf, digester } from '../cache/recall.ts'
import type { RepoPath } from '../path.ts'
import { digest } from './digest.ts'
import type { Files } from './files.ts'
import { reasonOf } from './reason.ts'

/** What a thread is started with that reads files for their digests. */
export interface DigestTask {
  /** Folder of the repository on disk. */
  readonly root: string
  readonly paths: readonly RepoPath[]
  readonly port: MessagePort
}

/** A thread takes a while to start; so many files are read in that time. */
const PAYS = 1000

/**
 * Starts a thread that reads files for their digests; undefined where it would not pay. Once it is done, digests of all files
 * are given, those of others read when they are asked for. A thread that fails leaves the reading to whoever asks, and a
 * warning.
 */
export function readDigests(
  files: Files,
  root: string,
  paths: readonly RepoPath[],
  jobs: number | undefined,
): Promise<DigestOf> | undefined {
  if (paths.length < PAYS || files.overlay || jobs === 1 || availableParallelism() < 2) return undefined
  const { port1, port2 } = new MessageChannel()
  const task: DigestTask = { root, paths, port: port2 }
  const worker = new Worker(new URL('./digester.js', import.meta.url), { workerData: task, transferList: [port2] })
  return new Promise(resolve => {
    const finish = (digests: readonly (string | undefined)[]): void => {
      port1.close()
      resolve(digester(files, digest, new Map(digests.map((own, index) => [paths[index]!, own]))))
    }
    port1.once('message', finish)
    worker.once('error', error => {
      process.emitWarning(`Files are not read ahead: ${reasonOf(error)}`)
      finish([])
    })
  })
}
