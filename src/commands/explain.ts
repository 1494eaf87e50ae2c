import { rules, schemaCodes } from '../builtin.ts'
import { catalogue } from '../catalogue.ts'
import { readRulePage } from '../io/rule-pages.ts'
import { unknownCode, vocabularyOf } from '../io/settings.ts'
import { UsageError } from '../io/usage-error.ts'
import type { Terminal } from './flags.ts'

/** Prints the page of a code. */
export function explain(code: string, { stdout }: Terminal): number {
  const vocabulary = vocabularyOf(
    rules,
    schemaCodes.map(known => known.code),
  )
  if (!vocabulary.codes.has(code)) throw new UsageError(unknownCode(code, vocabulary))
  const page = readRulePage(code)
  if (!page) throw new UsageError(`There is no page about '${code}' yet.`)
  stdout.write(page.markdown)
  return 0
}

/** Lists every code. */
export function listRules(format: 'pretty' | 'json', { stdout }: Terminal): number {
  const known = catalogue().map(({ code, severity, ours, summary }) => ({ code, severity, ours, summary }))
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
