import { closeSync, constants, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadArticle } from './ahead.ts'
import { createParseAhead } from './compile/parse-ahead.ts'
import { digest } from './io/digest.ts'
import { pack } from './io/handful.ts'
import { HANDFUL, type Order, type Start, TAKEN, WAITING } from './io/read-ahead.ts'
import type { RepoPath } from './path.ts'
import { turn } from './turn.ts'

/** The thread that reads ahead: it reads and parses articles until all are taken, a few handfuls before they are wanted. */
const { root, digests } = workerData as Start
const parseAhead = await createParseAhead()

/** Handfuls that may wait for the first thread. */
const MAX_WAITING = 8

/** Where a link leads is looked at by the first thread, so that no link is followed here. Not every system can say so. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

parentPort!.on('message', async ({ articles, counts, port }: Order) => {
  const take = (): number => Atomics.add(counts, TAKEN, HANDFUL)
  for (let at = take(); at < articles.length; at = take()) {
    await turn()
    const handful = pack(at, articles.slice(at, at + HANDFUL).map(read))
    while (Atomics.load(counts, WAITING) >= MAX_WAITING) Atomics.wait(counts, WAITING, MAX_WAITING)
    Atomics.add(counts, WAITING, 1)
    port.postMessage(handful, [handful.buffer])
  }
})

/** Undefined for what cannot be read; the first thread tries again and says what is to be said. */
function read(path: RepoPath): ReadArticle | undefined {
  const bytes = contentOf(join(root, path))
  const tree = bytes && parseAhead(bytes)
  return bytes && { bytes, ...(tree && { tree }), ...(digests && { digest: digest(bytes) }) }
}

function contentOf(file: string): Uint8Array | undefined {
  try {
    const descriptor = openSync(file, FLAGS)
    try {
      return readFileSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return undefined
  }
}
