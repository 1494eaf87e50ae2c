import { createHash, hash, randomUUID } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fromLines, toLines } from '../cache/lines.ts'
import type { CacheRecord, RecalledRecord, ResultRecord } from '../cache/record.ts'
import { assertInside } from './inside.ts'
import { reasonOf } from './reason.ts'
import { UsageError } from './usage-error.ts'

/** What earlier runs of the same settings have left on disk. */
export interface Cache {
  /** Undefined where nothing was left, or nothing that can be read. */
  readResult(): ResultRecord | undefined
  readRecord(): RecalledRecord | undefined
  writeResult(result: ResultRecord): void
  writeRecord(record: CacheRecord): void
}

/** Raised whenever what was written before can no longer be read. */
const FORMAT = 3
/** Files of so many sets of settings are kept, the latest ones. */
const MAX_KEYS = 4
/** More than this, in bytes, is not kept of one run. */
const MAX_SIZE = 512 * 2 ** 20

/** Nobody writes a cache for so long, in milliseconds. */
const HOUR = 3_600_000

const NAME = /^[\w-]{22}\.(?:pages|result)\.jsonl$/

/** True for names of files that a cache writes. */
export function isCacheName(name: string): boolean {
  return NAME.test(name)
}

/**
 * The cache in a folder, for runs that share a key. `note` is told why something of it is not used. What cannot be read or
 * written costs time, and nothing else. A folder of the linter's own choice lies in the repository `root`: nothing is
 * written anywhere else, and version control is told to look away.
 */
export function openCache(folder: string, key: string, note: (text: string) => void, root?: string): Cache {
  const pathOf = (kind: 'pages' | 'result'): string => join(folder, `${key}.${kind}.jsonl`)
  const read = <T>(kind: 'pages' | 'result', parse: (lines: readonly string[]) => T): T | undefined => {
    const path = pathOf(kind)
    try {
      return parse(readLines(path))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        note(`The cache ${path} is not used: ${error instanceof UsageError ? error.message : reasonOf(error)}`)
      return undefined
    }
  }
  const write = (kind: 'pages' | 'result', lines: Iterable<string>): void => {
    try {
      if (root !== undefined) assertInside(root, folder)
      mkdirSync(folder, { recursive: true })
      if (root !== undefined) writeFileSync(join(folder, '.gitignore'), '*\n')
      writeLines(pathOf(kind), lines)
      tidy(folder, key)
    } catch (error) {
      note(`The cache in ${folder} is not written: ${reasonOf(error)}`)
    }
  }
  return {
    readResult: () => read('result', ([line]) => JSON.parse(line!) as ResultRecord),
    readRecord: () => read('pages', fromLines),
    writeResult: result => write('result', [JSON.stringify(result)]),
    writeRecord: record => write('pages', toLines(record)),
  }
}

/** A cache file: its format, lines of JSON, and a digest of all that. All is ASCII, which is read the fastest. */
function readLines(path: string): string[] {
  const bytes = readFileSync(path)
  const end = bytes.lastIndexOf('\n', -2)
  if (bytes.toString('latin1', end + 1).trimEnd() !== hash('sha256', bytes.subarray(0, end + 1)))
    throw new UsageError('it is damaged.')
  const [format, ...lines] = bytes.toString('latin1', 0, end).split('\n')
  if (format !== formatLine()) throw new UsageError('another version of docset-lint has written it.')
  return lines
}

const NEWLINE = Buffer.from('\n')

/** Written whole, into a temporary file that then takes the name: two runs at once do each other no harm. */
function writeLines(path: string, lines: Iterable<string>): void {
  const temporary = `${path}.${randomUUID()}.tmp`
  const total = createHash('sha256')
  let size = 0
  const file = openSync(temporary, 'wx')
  const add = (line: string): void => {
    // The line and its end apart: what is joined is copied.
    for (const bytes of [Buffer.from(toAscii(line), 'latin1'), NEWLINE]) {
      size += bytes.length
      if (size > MAX_SIZE) throw new UsageError(`it would be larger than ${MAX_SIZE / 2 ** 20} MiB.`)
      total.update(bytes)
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    }
  }
  try {
    try {
      add(formatLine())
      for (const line of lines) add(line)
      writeSync(file, `${total.digest('hex')}\n`)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** JSON with everything beyond ASCII escaped. */
function toAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function formatLine(): string {
  return `docset-lint cache ${FORMAT}`
}

/** Drops what the oldest sets of settings have left, and what was left half-written by runs that were killed. */
function tidy(folder: string, key: string): void {
  const files = readdirSync(folder).map(name => ({ name, time: statSync(join(folder, name)).mtimeMs }))
  const latest = new Map<string, number>()
  for (const { name, time } of files)
    if (isCacheName(name)) latest.set(keyOf(name), Math.max(time, latest.get(keyOf(name)) ?? 0))
  latest.set(key, Number.POSITIVE_INFINITY)
  const kept = new Set(
    [...latest]
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => name)
      .slice(0, MAX_KEYS),
  )
  const newest = Math.max(...files.map(({ time }) => time))
  for (const { name, time } of files) {
    const isOld = isCacheName(name) && !kept.has(keyOf(name))
    const isLeft =
      name.endsWith('.tmp') && isCacheName(name.slice(0, name.indexOf('.jsonl') + 6)) && newest - time > HOUR
    if (isOld || isLeft) rmSync(join(folder, name), { force: true })
  }
}

function keyOf(name: string): string {
  return name.slice(0, name.indexOf('.'))
}
