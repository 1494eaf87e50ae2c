import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { Setup } from '../commands/setup.ts'
import { extname, type RepoPath } from '../path.ts'
import { alone, type FactsByPath, type Share, type Team } from '../team.ts'
import type { Overlay } from './files.ts'
import { startReading } from './read-ahead.ts'
import { UsageError } from './usage-error.ts'

/** What a thread is started with; plain data. */
export interface Task extends Setup {
  /** Folder of the repository on disk. */
  readonly root: string
  /** Every file of it. */
  readonly paths: readonly RepoPath[]
  /** Articles that need not be compiled: the first thread tells their outlines. Absent where nothing is remembered of a run. */
  readonly recalled?: readonly RepoPath[]
  readonly overlay?: Overlay
  /** Folder of blobs whose facts are taken where they hold. */
  readonly blobs?: string
}

/** What a thread gets to talk to the first one. */
export interface Membership {
  readonly task: Task
  /** For each docset, how many articles are taken. */
  readonly taken: Int32Array
  readonly port: MessagePort
  /** How many threads there are. */
  readonly size: number
}

/** A second thread takes a while to start; with fewer articles it comes too late. */
const PAYS = 600
/** Docsets of a repository whose articles can be shared; those beyond are left to the first thread. */
const MAX_DOCSETS = 1024
/** More threads than this wait for each other. */
const MAX_THREADS = 8

/** With fewer processors, what a second thread does again (loading, linking, collecting garbage) eats up what it takes over. */
const FOR_TEAM = 4

/**
 * Starts the other threads of a run, if they pay. Where nobody has said how many and two or three processors are too few for
 * a team, one thread reads ahead of the first: what it does is native code, which needs no warming up. `isNew` is false
 * where most facts are had from elsewhere, so that there is little to read.
 */
export function assembleTeam(task: Task, jobs: number | undefined, isNew: boolean): Team & { dismiss(): void } {
  const articles = task.paths.reduce((count, path) => count + (extname(path) === '.md' ? 1 : 0), 0)
  const pays = articles - (task.recalled?.length ?? 0) >= PAYS
  const processors = availableParallelism()
  const size = pays ? Math.min(jobs ?? (processors < FOR_TEAM ? 1 : processors), MAX_THREADS) : 1
  if (size < 2) {
    const readsAhead = pays && isNew && jobs === undefined && processors > 1 && task.parser === 'satteri'
    return { ...alone(), ...(readsAhead ? startReading(task) : { dismiss: () => {} }) }
  }

  const taken = new Int32Array(new SharedArrayBuffer(MAX_DOCSETS * Int32Array.BYTES_PER_ELEMENT))
  const members = Array.from({ length: size - 1 }, () => startThread(task, taken, size))
  return {
    ...sharing(taken),
    isFirst: true,
    async exchange(outlines) {
      const own = outlines()
      for (const { inbox } of members) inbox.post(own)
      const theirs = await Promise.all(members.map(({ inbox }) => inbox.next<FactsByPath>()))
      for (const [index, { inbox }] of members.entries())
        for (const [other, outlines] of theirs.entries()) if (other !== index) inbox.post(outlines)
      return theirs
    },
    async gather(own) {
      return [own, ...(await Promise.all(members.map(({ inbox }) => inbox.next<Share>())))]
    },
    dismiss() {
      for (const { worker } of members) void worker.terminate()
    },
  }
}

/** The team as one of the other threads sees it. */
export function joinTeam({ taken, port, size }: Membership): Team {
  const inbox = openInbox(port)
  return {
    ...sharing(taken),
    isFirst: false,
    async exchange(outlines) {
      inbox.post(outlines())
      const theirs: FactsByPath[] = []
      while (theirs.length < size - 1) theirs.push(await inbox.next<FactsByPath>())
      return theirs
    },
    async gather(share) {
      inbox.post(share)
      return undefined
    },
  }
}

function sharing(taken: Int32Array): Pick<Team, 'take'> {
  const rest = alone()
  return {
    take: (docset, count) => (docset < taken.length ? Atomics.add(taken, docset, count) : rest.take(docset, count)),
  }
}

function startThread(task: Task, taken: Int32Array, size: number): { worker: Worker; inbox: Inbox } {
  const { port1, port2 } = new MessageChannel()
  const membership: Membership = { task, taken, port: port2, size }
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: membership, transferList: [port2] })
  const inbox = openInbox(port1)
  worker.on('error', inbox.fail)
  // A thread that has no more to say, though it is waited for, has seen other files than the first one.
  const closed = new Promise(resolve => port1.on('close', resolve))
  const gone = new Promise(resolve => worker.on('exit', resolve))
  void Promise.all([closed, gone]).then(() =>
    inbox.fail(new UsageError('Files changed while they were read, so nothing is concluded. Run it again.')),
  )
  return { worker, inbox }
}

interface Inbox {
  post(message: unknown): void
  /** The next message, in the order in which they were sent. */
  next<T>(): Promise<T>
  /** Makes every wait for a message end with the error. */
  fail(error: Error): void
}

function openInbox(port: MessagePort): Inbox {
  const messages: unknown[] = []
  const waiting: { resolve(message: unknown): void; reject(error: Error): void }[] = []
  let failure: Error | undefined
  const fail = (error: Error): void => {
    failure ??= error
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  port.on('message', message => {
    const first = waiting.shift()
    if (first) first.resolve(message)
    else messages.push(message)
  })
  return {
    post: message => port.postMessage(message),
    next: <T>() =>
      new Promise<T>((resolve, reject) => {
        if (messages.length > 0) resolve(messages.shift() as T)
        else if (failure) reject(failure)
        else waiting.push({ resolve: resolve as (message: unknown) => void, reject })
      }),
    fail,
  }
}
