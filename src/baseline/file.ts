import { UsageError } from '../io/usage-error.ts'
import type { Entry } from './entries.ts'

/** Where the baseline is, unless `--suppressions-location` says otherwise. */
export const BASELINE = 'docset-lint-suppressions.jsonl'

/**
 * Reads a baseline: a JSON object a line. Merged branches may leave lines in any order, and the same line twice.
 *
 * @throws UsageError for a line that is no entry
 */
export function parseBaseline(text: string, path: string): Entry[] {
  const entries = new Map<string, Entry>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const entry = parseEntry(line)
    if (!entry) {
      const tip = /^[<=>|]{7}/.test(line) ? ' A merge has left its marks: keep the lines of both sides.' : ''
      throw new UsageError(`${path}:${index + 1}: This is no entry of a baseline.${tip}`)
    }
    entries.set(formatEntry(entry), entry)
  }
  return [...entries.values()]
}

function parseEntry(line: string): Entry | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { file, code, text, fingerprint } = value as Record<string, unknown>
  if (typeof code !== 'string' || typeof text !== 'string' || typeof fingerprint !== 'string') return undefined
  if (file !== undefined && typeof file !== 'string') return undefined
  return { ...(file !== undefined && { file }), code, text, fingerprint }
}

/** Writes a baseline: one line an entry, sorted by file, so that two branches seldom touch the same lines. */
export function formatBaseline(entries: readonly Entry[]): string {
  const lines = new Map(entries.map(entry => [formatEntry(entry), entry]))
  return [...lines]
    .sort(([left, a], [right, b]) => order(a.file ?? '', b.file ?? '') || order(a.code, b.code) || order(left, right))
    .map(([line]) => `${line}\n`)
    .join('')
}

function formatEntry({ file, code, text, fingerprint }: Entry): string {
  return JSON.stringify({ file, code, text, fingerprint })
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
