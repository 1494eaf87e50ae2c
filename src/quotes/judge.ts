import type { Quote } from '../facts.ts'
import { Candidate } from './candidate.ts'
import { ENGLISH } from './english.ts'
import { judgeBlock } from './judge-block.ts'
import { judgeInline } from './judge-inline.ts'
import { type Lexicon, toLexicon } from './language.ts'
import { attributed, none, unattributed, type Verdict } from './verdict.ts'

export interface QuoteSettings {
  /** Words of the shortest quotation that has to be attributed. */
  readonly shortest: number
  /** Verbs and phrases that introduce a quotation, beside those of the language. */
  readonly verbs: readonly string[]
  /** True for an address that may be the source of a quotation. */
  isSource(address: string): boolean
}

export const DEFAULTS: QuoteSettings = { shortest: 6, verbs: [], isSource: () => true }

/**
 * Judges the candidates of one file, in the order of the text. Each is taken through the same questions: is it language at
 * all; do the words before it make it a message, a label, a specimen, a supposition or the author's own; does it say
 * itself whose it is, or does its introduction, its line, its heading, the run that it belongs to; and if nothing claims
 * it, is it plainly somebody's words? There are no weights: the first answer counts, and the verdict names it.
 */
export function judgeQuotes(quotes: readonly Quote[], settings: QuoteSettings): Verdict[] {
  if (quotes.length === 0) return []
  const lexicon = lexiconOf(settings.verbs)
  const reader = { lexicon, isSource: settings.isSource }
  const candidates: Candidate[] = []
  const latest: { block?: Candidate; inline?: Candidate } = {}
  for (const quote of quotes) {
    const around = quote.within === undefined ? undefined : candidates[quote.within]
    const candidate = new Candidate(quote, reader, settings.shortest, latest[quote.kind], around)
    candidate.verdict = quote.kind === 'block' ? judgeBlock(candidate) : judgeInline(candidate)
    latest[quote.kind] = candidate
    candidates.push(candidate)
  }
  const isCiting = candidates.some(
    candidate => candidate.quote.kind === 'block' && candidate.verdict?.kind === 'attributed' && candidate.credit,
  )
  return candidates.map(candidate => settle(candidate, isCiting, settings.shortest))
}

/** What the whole article and the settings make of a verdict. */
function settle({ quote, form, lead, verdict }: Candidate, isCiting: boolean, shortest: number): Verdict {
  const isMaxim = isCiting && verdict!.reason === 'maxim'
  if (verdict!.kind !== 'unattributed' && !isMaxim) return verdict!
  // The words of another language are not known: a name in front of a colon has to do.
  if (form.isForeign) return lead.isOpen && lead.isNamed ? attributed('the introduction') : none('another language')
  if (form.isStory) return none('a wish of a user')
  if (quote.words < shortest) return none('short')
  return isMaxim ? unattributed('a maxim in an article that quotes others') : verdict!
}

let known: { readonly verbs: string; readonly lexicon: Lexicon } | undefined

function lexiconOf(verbs: readonly string[]): Lexicon {
  const key = verbs.join('\n')
  if (known?.verbs !== key) known = { verbs: key, lexicon: toLexicon(ENGLISH, verbs) }
  return known.lexicon
}
