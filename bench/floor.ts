import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import type { Root, RootContent } from 'mdast'
import { markdownToMdast } from 'satteri'

/** The least that a linter on this parser has to do: two threads read, parse and walk every article of a folder. */
interface Share {
  readonly folder: string
  readonly paths: readonly string[]
  readonly taken: Int32Array
}

function work({ folder, paths, taken }: Share): void {
  for (let index = Atomics.add(taken, 0, 1); index < paths.length; index = Atomics.add(taken, 0, 1))
    walk(
      markdownToMdast(readFileSync(join(folder, paths[index]!), 'utf8'), {
        features: { gfm: true, frontmatter: true },
      }) as Root,
    )
}

function walk(node: Root | RootContent): number {
  return 'children' in node ? node.children.reduce((count, child) => count + walk(child), 1) : 1
}

if (isMainThread) {
  const folder = process.argv[2]!
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'))
  const share: Share = { folder, paths, taken: new Int32Array(new SharedArrayBuffer(4)) }
  new Worker(new URL(import.meta.url), { workerData: share })
  work(share)
} else work(workerData as Share)
