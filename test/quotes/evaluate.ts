import { parseArgs } from 'node:util'
import { createCompiler } from '../../src/compile/compile.ts'
import { lineStarts, pointAt } from '../../src/lines.ts'
import { judgeQuotes } from '../../src/quotes/judge.ts'
import { type Item, type Label, readItems } from './items.ts'

/** `npm run evaluate:quotes -- <file.jsonl> [--wrong]`: how well quotations and their attribution are told apart. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'boolean' }, json: { type: 'boolean' } },
})
const [path] = positionals
if (!path) {
  process.stderr.write('Usage: npm run evaluate:quotes -- <file.jsonl> [--wrong]\n')
  process.exit(2)
}

const LABELS = {
  none: 'not-a-quotation',
  attributed: 'quotation-attributed',
  unattributed: 'quotation-unattributed',
} as const

const compiler = await createCompiler('satteri')
const judged = readItems(path).map(item => ({ item, ...judge(item) }))

function judge(item: Item): { label: Label; reason: string } {
  const facts = compiler.compile(new TextEncoder().encode(item.article), 'markdown', `${item.id}.md`)
  if (facts.kind !== 'markdown') throw new Error(`${item.id} is no article`)
  const starts = lineStarts(facts.lines)
  const lineOf = (offset: number): number => pointAt(starts, offset).line
  const verdicts = judgeQuotes(facts.quotes)
  const found = facts.quotes
    .map((quote, index) => ({ quote, verdict: verdicts[index]! }))
    .filter(({ quote }) => quote.kind === (item.kind === 'inline' ? 'inline' : 'block'))
    .filter(
      ({ quote: { span } }) => lineOf(span[0]) <= item.end_line && lineOf(Math.max(span[0], span[1] - 1)) >= item.line,
    )
    .map(candidate => ({ ...candidate, likeness: likeness(candidate.quote.text, item.text) }))
    .sort((a, b) => b.likeness - a.likeness)
  const best = found.find(({ likeness: degree }) => item.kind === 'blockquote' || degree > 0.6)
  return best
    ? { label: LABELS[best.verdict.kind], reason: best.verdict.reason }
    : { label: 'not-a-quotation', reason: 'no candidate' }
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

type Judged = (typeof judged)[number]

function row(name: string, part: readonly Judged[]): string {
  const unattributed = score(part, label => label === 'quotation-unattributed')
  const quotation = score(part, label => label !== 'not-a-quotation')
  return `${name.padEnd(26)}${String(part.length).padStart(5)}   ${unattributed}   ${quotation}\n`
}

/** Precision, recall and F1 of a yes-or-no question. */
function score(part: readonly Judged[], isYes: (label: Label) => boolean): string {
  const count = (holds: (judged: Judged) => boolean): number => part.filter(holds).length
  const hits = count(({ item, label }) => isYes(item.label) && isYes(label))
  const precision = hits / count(({ label }) => isYes(label))
  const recall = hits / count(({ item }) => isYes(item.label))
  const f1 = (2 * precision * recall) / (precision + recall)
  return [precision, recall, f1].map(value => (Number.isNaN(value) ? '–' : value.toFixed(3)).padStart(6)).join(' ')
}

if (values.wrong) {
  for (const { item, label, reason } of judged) {
    if (item.label === label) continue
    process.stdout.write(
      `${item.id} line ${item.line}, ${item.kind}: ${item.label} (${item.cue}, confidence ${item.confidence}) judged ${label}: ${reason}\n    ${item.text.slice(0, 160).replaceAll('\n', ' ')}\n`,
    )
  }
}
if (values.json)
  process.stdout.write(`${JSON.stringify(judged.map(({ item: { id }, label, reason }) => ({ id, label, reason })))}\n`)
const isDayQuote = ({ item }: Judged): boolean =>
  /quotes? of the day|quote\(s\) of the day/i.test(`${item.cue} ${item.article.slice(0, 0)}`)
process.stdout.write(`${''.padEnd(26)}items   unattributed P R F1       quotation P R F1\n`)
process.stdout.write(row('all', judged))
process.stdout.write(
  row(
    'blockquote',
    judged.filter(({ item }) => item.kind === 'blockquote'),
  ),
)
process.stdout.write(
  row(
    'inline',
    judged.filter(({ item }) => item.kind === 'inline'),
  ),
)
process.stdout.write(
  row(
    'without quotes of the day',
    judged.filter(one => !isDayQuote(one)),
  ),
)
process.stdout.write(
  row(
    'natural',
    judged.filter(({ item }) => item.origin === 'natural'),
  ),
)
process.stdout.write(
  row(
    'confidence 2 and 3',
    judged.filter(({ item }) => item.confidence > 1),
  ),
)
