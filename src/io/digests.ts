import { availableParallelism } from 'node:os'
import { MessageChannel, Worker } from 'node:worker_threads'
import { type DigestOf, digester } from '../cache/recall.ts'
import type { RepoPath } from '../path.ts'
import { digest } from './digest.ts'
import type { Files } from './files.ts'
import { reasonOf } from './reason.ts'
import { type Digests, type DigestTask, takeDigests } from './take-digests.ts'

/** Digests of files, which two threads read together. */
export interface DigestReading {
  /** Takes part, and gives the digests once all are read; those of other files are read when they are asked for. */
  finish(): Promise<DigestOf>
}

const THREAD = new URL('./digester.js', import.meta.url)

/** A thread takes a while to start; so many files are read in that time. */
const PAYS = 1000

/**
 * Starts a thread that reads files for their digests; undefined where it would not pay. A thread that fails leaves the
 * reading to whoever asks, and a warning.
 */
export function readDigests(
  files: Files,
  root: string,
  paths: readonly RepoPath[],
  jobs: number | undefined,
  thread = THREAD,
): DigestReading | undefined {
  const onDisk = paths.filter(path => !files.overlay?.has(path))
  if (onDisk.length < PAYS || jobs === 1 || availableParallelism() < 2) return undefined
  const { port1, port2 } = new MessageChannel()
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const task: DigestTask = { root, paths: onDisk, taken, port: port2 }
  const worker = new Worker(thread, { workerData: task, transferList: [port2] })
  const theirs = new Promise<Digests>(resolve => {
    port1.once('message', resolve)
    worker.once('error', error => {
      process.emitWarning(`Files are not read ahead: ${reasonOf(error)}`)
      resolve([])
    })
  })
  return {
    async finish() {
      const own = takeDigests(files, { paths: onDisk, taken })
      const known = new Map([...own, ...(await theirs)])
      port1.close()
      return digester(files, digest, known)
    },
  }
}
