import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { ReadAhead } from '../ahead.ts'
import type { RepoPath } from '../path.ts'
import { type Handful, unpack } from './handful.ts'
import { reasonOf } from './reason.ts'
import type { Task } from './team.ts'

/** What of a run is of use for reading ahead. */
type Reading = Pick<Task, 'root' | 'recalled' | 'overlay'>

/** What the reading thread is started with. */
export interface Start {
  /** Folder of the repository on disk. */
  readonly root: string
  /** True where digests of what is read are wanted. */
  readonly digests: boolean
}

/** Articles to read, for the reading thread. */
export interface Order {
  readonly articles: readonly RepoPath[]
  /** By `TAKEN` and `WAITING`. */
  readonly counts: Int32Array
  /** Where the handfuls go. */
  readonly port: MessagePort
}

/** How many articles somebody has taken. */
export const TAKEN = 0
/** How many handfuls are on their way. */
export const WAITING = 1
/** So many articles are taken at a time. */
export const HANDFUL = 16

const READER = new URL('./reader.js', import.meta.url)

/**
 * Starts a thread that reads and parses articles ahead of this one. It is never waited for: who finds no handful takes
 * one and does all of it, and what has not come by the end is done here, too. So a thread that fails, or does not even
 * start, costs nothing but time, and a warning.
 */
export function startReading(task: Reading, reader = READER): { ahead?: ReadAhead; dismiss(): void } {
  const { root, recalled, overlay } = task
  const start: Start = { root, digests: recalled !== undefined }
  const failed = (error: unknown): void => process.emitWarning(`Articles are not read ahead: ${reasonOf(error)}`)
  let worker: Worker
  try {
    // As large a stack as that of the first thread: what can be parsed there must not end this one.
    worker = new Worker(reader, { workerData: start, resourceLimits: { stackSizeMb: 8 } })
  } catch (error) {
    failed(error)
    return { dismiss: () => {} }
  }
  worker.unref()
  worker.on('error', failed)
  return {
    *ahead(articles) {
      const { port1: inbox, port2: port } = new MessageChannel()
      const counts = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
      const order: Order = { articles, counts, port }
      worker.postMessage(order, [port])
      const missing = new Set<number>()
      for (let at = 0; at < articles.length; at += HANDFUL) missing.add(at)
      let taken = 0
      for (;;) {
        const handful = receive(inbox, counts)
        const at = handful?.at ?? Atomics.add(counts, TAKEN, HANDFUL)
        if (at >= articles.length) break
        missing.delete(at)
        for (const [index, path] of articles.slice(at, at + HANDFUL).entries())
          yield [path, handful && !overlay?.has(path) ? unpack(handful, index) : undefined, ++taken]
      }
      inbox.close()
      for (const at of missing) for (const path of articles.slice(at, at + HANDFUL)) yield [path, undefined, ++taken]
    },
    dismiss: () => void worker.terminate(),
  }
}

function receive(inbox: MessagePort, counts: Int32Array): Handful | undefined {
  const received = receiveMessageOnPort(inbox)
  if (!received) return undefined
  Atomics.sub(counts, WAITING, 1)
  Atomics.notify(counts, WAITING)
  return received.message as Handful
}
