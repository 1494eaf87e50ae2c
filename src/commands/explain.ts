import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rules, schemaCodes } from '../builtin.ts'
import { unknownCode, UsageError, vocabularyOf } from '../io/settings.ts'
import type { Terminal } from './flags.ts'

/** Prints the page of a code. */
export function explain(code: string, { stdout }: Terminal): number {
  const vocabulary = vocabularyOf(
    rules,
    schemaCodes.map(known => known.code),
  )
  if (!vocabulary.codes.has(code)) throw new UsageError(unknownCode(code, vocabulary))
  stdout.write(readFileSync(fileURLToPath(new URL(`../rules/${code}.md`, import.meta.url)), 'utf8'))
  return 0
}

/** Lists every code. */
export function listRules(format: 'pretty' | 'json', { stdout }: Terminal): number {
  const known = catalogue()
  if (format === 'json') {
    stdout.write(`${JSON.stringify(known, null, 2)}\n`)
    return 0
  }
  const width = Math.max(...known.map(({ code }) => code.length))
  for (const { code, severity, ours, summary } of known) {
    stdout.write(`${code.padEnd(width)}  ${severity.padEnd(10)}  ${ours ? 'ours ' : 'build'}  ${summary}\n`)
  }
  return 0
}

export interface CatalogueEntry {
  readonly code: string
  readonly severity: string
  /** True when the Learn build has no such check. */
  readonly ours: boolean
  readonly summary: string
}

/** Codes that the default schemas give, which the build does not know. */
const OUR_SCHEMA_CODES = new Set([
  'title-bad-length',
  'title-repeats-site-name',
  'title-long',
  'description-short',
  'author-invalid',
  'ms-service-invalid',
  'ms-subservice-invalid',
  'ms-date-not-padded',
  'robots-invalid',
])

/** Every code with what is known of it, sorted. */
export function catalogue(): CatalogueEntry[] {
  const fromRules = rules.map(({ code, severity, ours = false, summary }) => ({ code, severity, ours, summary }))
  const fromSchemas = new Map(
    schemaCodes.map(({ code, severity, message, attribute }) => [
      code,
      { code, severity, ours: OUR_SCHEMA_CODES.has(code), summary: `Metadata attribute ${attribute}: ${message}` },
    ]),
  )
  return [...fromRules, ...fromSchemas.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}
