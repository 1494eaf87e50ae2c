import type { Quote } from '../facts.ts'
import { type Cues, cuesOf } from './cues.ts'
import { ENGLISH } from './english.ts'

/** What a candidate is, and the cue that decided. */
export interface Verdict {
  readonly kind: 'none' | 'attributed' | 'unattributed'
  readonly reason: string
}

const none = (reason: string): Verdict => ({ kind: 'none', reason })
const attributed = (reason: string): Verdict => ({ kind: 'attributed', reason })
const unattributed = (reason: string): Verdict => ({ kind: 'unattributed', reason })

/** Judges the candidates of one file, in the order of the text: a run of quotations shares its introduction. */
export function judgeQuotes(quotes: readonly Quote[]): Verdict[] {
  const cues = quotes.map(quote => cuesOf(quote, ENGLISH))
  const verdicts: Verdict[] = []
  for (const [index, quote] of quotes.entries()) {
    const own = cues[index]!
    const before = lastOfKind(quotes, verdicts, index)
    verdicts.push(quote.kind === 'block' ? judgeBlock(own, quote, before) : judgeInline(own, quote, before))
  }
  const isCited = verdicts.some(
    ({ kind }, index) => kind === 'attributed' && quotes[index]!.kind === 'block' && isMarkedAsCited(cues[index]!),
  )
  return isCited
    ? verdicts.map((verdict, index) => (verdict.reason === 'maxim' ? unattributed('maxim') : verdict))
    : verdicts
}

/** The verdict on the quotation before, of the same kind. */
function lastOfKind(
  quotes: readonly Quote[],
  verdicts: readonly Verdict[],
  index: number,
): { quote: Quote; verdict: Verdict } | undefined {
  const at = quotes.slice(0, index).findLastIndex(({ kind }) => kind === quotes[index]!.kind)
  return at < 0 ? undefined : { quote: quotes[at]!, verdict: verdicts[at]! }
}

function isMarkedAsCited(cues: Cues): boolean {
  return !!(cues.dashInside || cues.dashAfter || cues.nameLineInside || cues.nameLineAfter || cues.citeInside)
}

function judgeBlock(c: Cues, quote: Quote, before: { quote: Quote; verdict: Verdict } | undefined): Verdict {
  if (c.linkOnly) return none('link only')
  if (c.dashInside || c.citeInside) return c.code && !c.quoted ? none('code') : attributed('dash or source line inside')
  if (c.note || c.emoji) return none('note')
  if (c.dashAfter) return attributed('dash after')
  if (c.sourceAfter) return attributed('source after')
  if (c.nameLineInside && !c.mixed) return attributed('name inside')
  if (c.nameLineAfter && c.sentence && !c.open) return attributed('name after')
  if (c.mixed && !c.quoted && !(c.open && c.reported && (c.nameInLead || c.linkInLead))) return none('mixed')
  if (c.codey && !c.quoted && !(c.reported && (c.nameInLead || c.linkInLead))) return none('code')
  if (
    c.run &&
    before?.verdict.kind === 'attributed' &&
    before.verdict.reason !== 'name after' &&
    before.verdict.reason !== 'name inside' &&
    before.verdict.reason !== 'dash or source line inside'
  )
    return attributed('run')
  if (c.open) {
    if (c.weasel) return unattributed('weasel')
    if (c.handover && !c.specimen) return attributed('handover')
    if (c.saying) return attributed('saying')
    if (c.specimen || c.hypothetical || c.thingBefore) {
      if (c.reportedNear && c.nameInLead) return attributed('report by name')
      return none('specimen or message')
    }
    if (c.reported && (c.nameInLead || c.linkInLead || c.capitalInLead || c.speakerInLead || c.sourceInLead))
      return attributed('report')
    if (c.linkInLead) return attributed('link in introduction')
    if (c.speakerLabel && !c.labelNote) return attributed('label')
    if (c.possessive || c.speakerInLead || (c.nameInLead && c.quoted)) return attributed('introduction')
  } else {
    if (c.imperative || c.bold) return none('instruction')
    if (c.quoted && c.reported && (c.nameInLead || c.linkInLead)) return attributed('report before')
    if (c.leadIsLink) return attributed('link before')
    if (c.namedHeading && (c.quoted || c.sentence)) return attributed('heading')
  }
  if (c.quoteWordInHeading || c.quoteWordInLead) return unattributed('quote word')
  if (c.quoted && !c.question) return unattributed('quotation marks')
  if (c.edited) return unattributed('edited')
  if (c.singular && c.sentence && !c.open) return unattributed('first person')
  if (c.italic && c.sentence && c.belowHeading) return unattributed('epigraph')
  if (c.maxim) return none('maxim')
  return none('nothing')
}

function judgeInline(c: Cues, quote: Quote, before: { quote: Quote; verdict: Verdict } | undefined): Verdict {
  if (c.template) return none('template')
  const isSpoken = c.tagAfter || c.commaNameAfter
  if (c.tagAfter && !c.question) return attributed('speech tag')
  if (c.saying) return attributed('saying')
  if (c.dashAfter && c.sentence) return attributed('dash after')
  if (c.commaNameAfter && !c.titleCase) return attributed('name after')
  if (c.titleCase || c.codey) return none('title or code')
  if (c.thingAfter) return none('label')
  if (c.weasel) return unattributed('weasel')
  if (c.handover && !c.specimen) return attributed('handover')
  const isNamed = c.nameInLead || c.speakerInLead || c.linkInLead || c.sourceInLead
  if (c.reportedNear && isNamed && !c.hypothetical && !c.thingBefore) return attributed('report')
  if (c.specimen || c.hypothetical || c.thingBefore) return none('specimen or message')
  if (c.question) return none('question')
  if (quote.words < 6) return none('short')
  const same = before?.quote.paragraph === quote.paragraph && before.verdict.kind === 'attributed'
  if (same) return attributed('same speaker')
  if (c.parenAfter) return attributed('parentheses after')
  if (c.sourceAfter) return attributed('source after')
  if (c.speakerLabel) return attributed('label')
  if (c.alone && (c.parentLink || c.parentName || c.namedHeading)) return attributed('structure')
  if (c.open && isNamed) return attributed('introduction')
  if (c.linked && (c.sentence || c.long)) return attributed('linked')
  if (isSpoken) return attributed('spoken')
  if (c.quoteWordInHeading) return unattributed('quote word')
  if (c.edited) return unattributed('edited')
  if ((c.sentence || c.long) && (c.startsParagraph || c.ended || c.open)) return unattributed('sentence')
  return none('nothing')
}
