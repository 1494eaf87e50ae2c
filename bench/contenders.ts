import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command } from './measure.ts'
import { peers } from './peers.ts'
import { markdownFiles } from './temporary.ts'

/** A linter, or a part of the work, to be timed. What it does around a run takes no part in the time. */
export interface Contender {
  readonly name: string
  readonly command: Command
  /** Before its first run. */
  prepare?(run: (command: Command) => Promise<unknown>): Promise<unknown>
  /** Before and after each of its runs. */
  before?(): void
  after?(): void
}

export const REFERENCE = 'docset-lint, cold'

/** docset-lint first, then the floor, then its peers: on the copy of a docset, with a folder for what they need beside it. */
export function contenders(docset: string, scratch: string): Contender[] {
  const cold: Contender = { name: REFERENCE, command: docsetLint(docset, ['--no-cache']) }
  // With fewer processors, one thread is what docset-lint starts anyway.
  const single = { name: `${REFERENCE}, --jobs 1`, command: docsetLint(docset, ['--no-cache', '--jobs', '1']) }
  return [
    cold,
    ...(availableParallelism() >= 4 ? [single] : []),
    firstRun(docset, join(scratch, 'first')),
    warm(docset, join(scratch, 'warm')),
    changed(docset, join(scratch, 'changed'), join(scratch, 'findings.json')),
    {
      name: 'floor: read, parse, walk',
      command: nodeCommand([resolve('dist', 'tools', 'floor.js'), docset], docset),
    },
    ...peers(docset),
  ]
}

/** The cache is empty, and is filled. */
function firstRun(docset: string, cache: string): Contender {
  return {
    name: 'docset-lint, cold, filling its cache',
    command: docsetLint(docset, ['--cache-location', cache]),
    before: () => rmSync(cache, { recursive: true, force: true }),
  }
}

/** The cache is full, and nothing has changed. */
function warm(docset: string, cache: string): Contender {
  const command = docsetLint(docset, ['--cache-location', cache])
  return { name: 'docset-lint, warm', command, prepare: run => run(command) }
}

/** The cache knows the docset, but not the paragraph that an article has got since: it is another one each time. */
function changed(docset: string, cache: string, findings: string): Contender {
  const command = docsetLint(docset, ['--cache-location', cache])
  let article = ''
  let content = ''
  let changes = 0
  return {
    name: 'docset-lint, one file changed',
    command,
    async prepare(run) {
      await run({ ...command, args: [...command.args, '--output-file', findings] })
      article = join(docset, someArticle(docset, JSON.parse(readFileSync(findings, 'utf8'))))
      content = readFileSync(article, 'utf8')
    },
    before() {
      changes++
      writeFileSync(article, `${content}\n\nParagraph ${changes} of those that come and go.\n`)
    },
    after: () => writeFileSync(article, content),
  }
}

interface Report {
  readonly findings: readonly { readonly file?: string }[]
}

/** One that surely belongs to the docset, as something is reported of it; of those, and else of all, the one in the middle. */
export function someArticle(docset: string, { findings }: Report): string {
  const all = markdownFiles(docset)
  const reported = new Set(findings.map(({ file }) => file))
  const known = all.filter(path => reported.has(path.replaceAll('\\', '/')) && !/(?:^|[\\/])includes?[\\/]/.test(path))
  const choice = known.length > 0 ? known : all
  const article = choice[choice.length >> 1]
  if (article === undefined) throw new Error('has no article to change')
  return article
}

export function docsetLint(docset: string, args: readonly string[]): Command {
  return nodeCommand([resolve('dist', 'cli.js'), '--format', 'json', ...args], docset)
}

function nodeCommand(args: readonly string[], cwd: string): Command {
  return { command: process.execPath, args, cwd, exitCodes: [0, 1] }
}
