import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Facts } from '../facts.ts'
import type { CompiledFacts } from '../load.ts'
import type { RepoPath } from '../path.ts'
import { type BlobHeader, blobName, FORMAT, type Origin, readHeader } from '../shard/blob.ts'
import type { Shard } from '../shard/shard.ts'
import type { Files } from './files.ts'
import { reasonOf } from './reason.ts'
import { interruptibly, writeReport } from './report-file.ts'
import { UsageError } from './usage-error.ts'

/** A file of the folder that is merged; without a header, it is no blob, or a broken one. */
export interface Blob {
  /** Path of the file, as the user would write it. */
  readonly name: string
  readonly header: BlobHeader | undefined
  /** Facts by line, as JSON. */
  readonly lines: readonly Buffer[]
}

/** SHA-256 of the list of a repository's files. */
export function digestOf(paths: readonly RepoPath[]): string {
  return sha256(JSON.stringify(paths))
}

/**
 * Writes the facts of a shard, whole or not at all.
 *
 * @returns the path of the blob
 * @throws UsageError when it cannot be written
 */
export async function writeBlob(
  folder: string,
  shard: Shard,
  origin: Origin,
  compiled: ReadonlyMap<RepoPath, Facts>,
  files: Files,
): Promise<string> {
  const contents: [RepoPath, string][] = []
  const lines: Buffer[] = []
  for (const [path, facts] of compiled) {
    const bytes = files.read(path)
    if (!bytes) continue
    contents.push([path, sha256(bytes)])
    lines.push(Buffer.from(`${JSON.stringify(facts)}\n`))
  }
  const body = Buffer.concat(lines)
  const header: BlobHeader = { format: FORMAT, ...origin, ...shard, contents, body: sha256(body) }
  const path = join(folder, blobName(shard))
  await interruptibly(() => writeReport(path, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body])))
  return path
}

/**
 * Reads all files of a folder, and of the folders in it, as blobs.
 *
 * @throws UsageError when one of them, or the folder, cannot be read
 */
export function readBlobs(folder: string): Blob[] {
  return list(folder).map(name => {
    const bytes = explained(name, () => readFileSync(name))
    const end = bytes.indexOf('\n')
    const header = end < 0 ? undefined : readHeader(bytes.toString('utf8', 0, end))
    const body = bytes.subarray(end + 1)
    const lines = header?.body === sha256(body) ? linesOf(body) : []
    return { name, header: header?.contents.length === lines.length ? header : undefined, lines }
  })
}

/** Facts of the files that have the content that a shard has seen. */
export function factsOf(blobs: readonly Blob[], files: Files): CompiledFacts {
  const records = new Map<RepoPath, { readonly hash: string; readonly line: Buffer }>()
  for (const { header, lines } of blobs)
    for (const [index, [path, hash]] of header?.contents.entries() ?? [])
      records.set(path, { hash, line: lines[index]! })
  return path => {
    const record = records.get(path)
    const bytes = record && files.read(path)
    if (!bytes || sha256(bytes) !== record.hash) return undefined
    return JSON.parse(record.line.toString('utf8')) as Facts
  }
}

function list(folder: string): string[] {
  return explained(folder, () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map(name => join(folder, name))
      .filter(path => statSync(path).isFile()),
  )
}

function linesOf(body: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0, end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', start)) {
    lines.push(body.subarray(start, end))
    start = end + 1
  }
  return lines
}

function explained<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}`)
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
