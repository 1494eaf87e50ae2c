import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createCompiler } from '../../src/compile/compile.ts'
import type { Quote } from '../../src/facts.ts'
import { lineStarts, pointAt } from '../../src/lines.ts'
import { DEFAULTS, judgeQuotes } from '../../src/quotes/judge.ts'
import type { Verdict } from '../../src/quotes/verdict.ts'
import { type Item, type Label, readItems } from './items.ts'

/** `npm run evaluate:quotes -- <file.jsonl> [--wrong] [--part a|b|c]`: how well quotations and their attribution are told apart. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'boolean' }, part: { type: 'string' } },
})
const [path] = positionals
if (!path) {
  process.stderr.write('Usage: npm run evaluate:quotes -- <file.jsonl> [--wrong] [--part a|b|c]\n')
  process.exit(2)
}

const LABELS = {
  none: 'not-a-quotation',
  attributed: 'quotation-attributed',
  unattributed: 'quotation-unattributed',
} as const

/** An item, and what the judge makes of it. */
interface Judged {
  readonly item: Item
  readonly label: Label
  readonly reason: string
}

const compiler = await createCompiler('satteri')
const judged: readonly Judged[] = readItems(path)
  .filter(item => values.part === undefined || partOf(item) === values.part)
  .map(item => ({ item, ...judge(item) }))

/** Articles are split by hash, a half and two quarters, so that words for one part can be tried on the others. */
function partOf({ corpus_or_repo, file }: Item): 'a' | 'b' | 'c' {
  const number = createHash('sha1').update(`${corpus_or_repo}/${file}`).digest()[0]! % 4
  return number === 1 ? 'b' : number === 3 ? 'c' : 'a'
}

function judge(item: Item): { label: Label; reason: string } {
  const facts = compiler.compile(new TextEncoder().encode(item.article), 'markdown', `${item.id}.md`)
  if (facts.kind !== 'markdown') throw new Error(`${item.id} is no article`)
  const verdict = findItem(item, facts.quotes, judgeQuotes(facts.quotes, DEFAULTS), lineStarts(facts.lines))
  return verdict
    ? { label: LABELS[verdict.kind], reason: verdict.reason }
    : { label: 'not-a-quotation', reason: 'no candidate' }
}

/** The verdict on the candidate that an item is about: on its lines, with the most of its words. */
function findItem(
  item: Item,
  quotes: readonly Quote[],
  verdicts: readonly Verdict[],
  starts: readonly number[],
): Verdict | undefined {
  const lineOf = (offset: number): number => pointAt(starts, offset).line
  const candidates = quotes.flatMap(({ kind, span, text }, index) => {
    const isThere = lineOf(span[0]) <= item.end_line && lineOf(Math.max(span[0], span[1] - 1)) >= item.line
    if ((kind === 'inline') !== (item.kind === 'inline') || !isThere) return []
    return [{ verdict: verdicts[index]!, likeness: likeness(text, item.text) }]
  })
  const [best] = candidates.sort((a, b) => b.likeness - a.likeness)
  return best && (item.kind === 'blockquote' || best.likeness > 0.6) ? best.verdict : undefined
}

/** Share of the words of one text that the other has, from 0 to 1. */
function likeness(a: string, b: string): number {
  const words = (text: string): string[] =>
    text
      .slice(0, 250)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const own = new Set(words(a))
  const wanted = words(b)
  return wanted.length === 0 ? 0 : wanted.filter(word => own.has(word)).length / wanted.length
}

function row(name: string, holds: (item: Item) => boolean): string {
  const part = judged.filter(({ item }) => holds(item))
  const unattributed = score(part, label => label === 'quotation-unattributed')
  const quotation = score(part, label => label !== 'not-a-quotation')
  return `${name.padEnd(36)}${String(part.length).padStart(5)}   ${unattributed}   ${quotation}\n`
}

/** Precision, recall and F1 of a yes-or-no question, then the hits, the false alarms and the misses. */
function score(part: readonly Judged[], isYes: (label: Label) => boolean): string {
  const count = (holds: (judged: Judged) => boolean): number => part.filter(holds).length
  const hits = count(({ item, label }) => isYes(item.label) && isYes(label))
  const alarms = count(({ item, label }) => !isYes(item.label) && isYes(label))
  const misses = count(({ item, label }) => isYes(item.label) && !isYes(label))
  const shares = [hits / (hits + alarms), hits / (hits + misses), (2 * hits) / (2 * hits + alarms + misses)]
  const shown = shares.map(value => (Number.isNaN(value) ? '–' : value.toFixed(3)).padStart(6)).join('')
  return `${shown} ${`${hits}/${alarms}/${misses}`.padEnd(10)}`
}

if (values.wrong) {
  for (const { item, label, reason } of judged) {
    if (item.label === label) continue
    process.stdout.write(
      `${item.id} line ${item.line}, ${item.kind}: ${item.label} (${item.cue}, confidence ${item.confidence}) judged ${label}: ${reason}\n    ${item.text.slice(0, 160).replaceAll('\n', ' ')}\n`,
    )
  }
}

const isDayQuote = ({ cue }: Item): boolean => /quotes?(?:\(s\))? of the day/i.test(cue)
process.stdout.write(`${''.padEnd(36)}items   unattributed P R F1            quotation P R F1\n`)
process.stdout.write(row('all', () => true))
for (const kind of ['blockquote', 'inline'] as const) {
  process.stdout.write(row(kind, item => item.kind === kind))
  process.stdout.write(row(`${kind}, no quotes of the day`, item => item.kind === kind && !isDayQuote(item)))
}
process.stdout.write(row('no quotes of the day', item => !isDayQuote(item)))
process.stdout.write(row('natural', ({ origin }) => origin === 'natural'))
process.stdout.write(row('confidence 2 and 3', ({ confidence }) => confidence > 1))
for (const part of ['a', 'b', 'c'] as const) process.stdout.write(row(`part ${part}`, item => partOf(item) === part))
