import { createHash } from 'node:crypto'
import { amend } from '../src/amend.ts'
import type { Left } from '../src/cache/changed.ts'
import { fromLines, toLines } from '../src/cache/lines.ts'
import { openPrints } from '../src/cache/prints.ts'
import { digester, recall } from '../src/cache/recall.ts'
import type { CacheRecord, ResultRecord } from '../src/cache/record.ts'
import { textOf } from '../src/compile/decode.ts'
import { fingerprints } from '../src/fingerprint.ts'
import type { Files } from '../src/io/files.ts'
import { sha256 } from '../src/io/sha256.ts'
import { type LintOptions, lint } from '../src/lint.ts'
import { type LinesSource, locate } from '../src/report/locate.ts'

export type Given = Omit<LintOptions, 'files' | 'memory'>

/** What a run leaves, which goes through JSON, as on disk. */
export interface Ran extends Left {
  /** What it says of each finding. */
  readonly lines: readonly string[]
  /** How many articles were checked again, where the result of the run before was enough for the others. */
  readonly amended?: number
}

export const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('base64url')

/** Lints as the command does, with what an earlier run has left. `keeps` is true where the record of before is kept. */
export async function run(given: Given, files: Files, before?: Left, keeps = false): Promise<Ran> {
  const digestOf = digester(files, digest)
  const kept = openPrints(before?.result, digestOf)
  const leave = (result: Omit<ResultRecord, 'prints'>, facts: LinesSource): Pick<Ran, 'lines' | 'result'> => {
    const located = locate(result.findings, facts)
    const prints = fingerprints(located, file => textOf(files.read(file)), sha256, kept)
    return {
      lines: located.map((finding, index) => JSON.stringify([finding, prints[index]])),
      result: JSON.parse(JSON.stringify({ ...result, prints: kept.list(result.findings) })) as ResultRecord,
    }
  }
  const amended = before && amend({ ...given, files, digest, digestOf }, before)
  if (amended) {
    const tables = new Map(amended.result.lines)
    const get = (path: string) => (tables.has(path) ? { lines: tables.get(path)! } : undefined)
    return { ...leave(amended.result, { get }), record: before.record, amended: amended.checked }
  }
  const { facts, legacy } = await lint({ ...given, files, memory: recall(before?.record, files, digest, digestOf) })
  if (keeps) return { ...leave(legacy!.result(before!.record), facts), record: before!.record }
  const record: CacheRecord = legacy!.record()
  return { ...leave(legacy!.result(record), facts), record: fromLines([...toLines(record)]) }
}
