import { existsSync } from 'node:fs'
import { availableParallelism, constants, cpus, totalmem } from 'node:os'
import { basename } from 'node:path'
import { contenders, REFERENCE } from './contenders.ts'
import { contest } from './contest.ts'
import { generateDocset } from './docset.ts'
import { isWanted, type Options, parseOptions } from './options.ts'
import { PEERS } from './peers.ts'
import { measureScale } from './scale.ts'
import { notes, TABLE_HEAD, tableRows } from './table.ts'
import { copyDocset, discard, markdownFiles, temporaryFolder } from './temporary.ts'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(128 + constants.signals[signal]))

/** `npm run bench [-- <docset folder>…] [--runs 5] [--only <part of a name>] [--skip <part of a name>] [--minutes 10] [--scale]` */
try {
  const options = parseOptions(process.argv.slice(2))
  const missing = options.folders.find(folder => !existsSync(folder))
  if (missing !== undefined) throw new Error(`${missing} does not exist.`)
  if (options.scale) {
    write(`${machine()}\n\n`)
    await measureScale(options.minutes, write, progress)
  } else await compare(options)
} catch (error) {
  progress('')
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
}

/** docset-lint and its peers over docsets, as the block that the README shows. */
async function compare(options: Options): Promise<void> {
  const names = contenders('', '').map(({ name }) => name)
  if (!names.some(name => isWanted(name, options))) throw new Error(`The contenders are ${names.join('; ')}.`)
  const { runs } = options
  const versions = Object.entries(PEERS).map(([name, version]) => `${name} ${version}`)
  write(`<!-- bench -->\n\n${machine()} Runs in turn: ${runs}. ${versions.join(', ')}.\n\n${TABLE_HEAD}`)
  const remarks: string[] = []
  for (const folder of options.folders.length > 0 ? options.folders : [undefined]) {
    const scratch = temporaryFolder()
    const docset = folder === undefined ? generateDocset(2000, scratch) : copyDocset(folder, scratch)
    const title = basename(docset)
    const chosen = contenders(docset, scratch).filter(({ name }) => isWanted(name, options))
    const results = await contest(chosen, options, text => progress(`${title}: ${text}`))
    progress('')
    write(tableRows(`${title}, ${markdownFiles(docset).length} files`, results, REFERENCE))
    remarks.push(...notes(title, results))
    discard(scratch)
  }
  write(remarks.length > 0 ? `\n${remarks.map(remark => `- ${remark}\n`).join('')}` : '')
  write('\n<!-- /bench -->\n')
}

function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${new Date().toISOString().slice(0, 10)}: ${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} threads, ${memory} GiB, Node.js ${process.versions.node}.`
}

function write(text: string): void {
  process.stdout.write(text)
}

/** A line that the next one replaces, for people who wait. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}
