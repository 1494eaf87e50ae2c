import type { Quote } from '../facts.ts'
import type { Lexicon } from './language.ts'
import { hasCapital, hasName } from './names.ts'
import { addressesIn, bare, lastSentence, type Words, wordsOf } from './text.ts'

/** What the words before a quotation make of it. */
export type Role =
  | 'report'
  | 'mention'
  | 'handover'
  | 'announcement'
  | 'utterance'
  | 'definition'
  | 'saying'
  | 'weasel'
  | 'product'
  | 'title'
  | 'specimen'
  | 'hypothetical'
  | 'own'
  | 'none'

/** What leads up to a quotation: the sentence before it, in its paragraph or in the block above. */
export interface Lead {
  /** Everything of the paragraph that comes before. */
  readonly paragraph: string
  readonly sentence: string
  readonly words: Words
  /** Kind of the block; `inline` for text of the same paragraph. */
  readonly kind: string
  /** True when it stops with a colon, a comma or an ellipsis: the quotation completes it. */
  readonly isOpen: boolean
  readonly role: Role
  /** How many words stand between the cue of the role and the quotation. */
  readonly distance: number
  /** Somebody or something is named: by name, by what it is, or with a link. */
  readonly isNamed: boolean
  /** A verb of the sentence reports the words of somebody who is named, or is at least its subject. */
  readonly isReported: boolean
  readonly hasName: boolean
  readonly hasLink: boolean
}

/** The lists of cues, and how near to the quotation one has to stand, in words. Of two equally near, the first counts. */
const CUES: readonly { readonly role: Role; readonly list: keyof Lexicon; readonly reach: number }[] = [
  { role: 'hypothetical', list: 'hypothetical', reach: 4 },
  { role: 'specimen', list: 'specimen', reach: 4 },
  { role: 'own', list: 'own', reach: 4 },
  { role: 'product', list: 'product', reach: 8 },
  { role: 'title', list: 'title', reach: 3 },
  { role: 'handover', list: 'handover', reach: 12 },
  { role: 'announcement', list: 'announcement', reach: 12 },
  { role: 'definition', list: 'definition', reach: 12 },
  { role: 'utterance', list: 'utterance', reach: 6 },
  { role: 'report', list: 'reporting', reach: 30 },
  { role: 'mention', list: 'mentioning', reach: 12 },
]

export function readLead(quote: Quote, lexicon: Lexicon, isSource: (address: string) => boolean): Lead {
  const own = quote.before.trim().replace(/^(?:["“][^"“”]*["”])?[*_>\s[(-]*$/, '')
  const isInline = own !== ''
  const paragraph = isInline ? own : isText(quote.lead.kind) ? quote.lead.text.trim() : ''
  return leadFrom(paragraph, isInline ? 'inline' : quote.lead.kind, lexicon, isSource)
}

export function leadFrom(
  paragraph: string,
  kind: string,
  lexicon: Lexicon,
  isSource: (address: string) => boolean,
): Lead {
  const sentence = lastSentence(paragraph)
  const words = wordsOf(sentence)
  const { role, distance } = roleOf(words.folded, lexicon, kind === 'inline')
  const named = hasName(words, lexicon)
  const linked = addressesIn(sentence).some(isSource)
  const isKnown = named || linked || lexicon.speaker.isIn(words.folded) || lexicon.source.isIn(words.folded)
  const isNamed = isKnown || hasCapital(words, lexicon)
  return {
    paragraph,
    sentence,
    words,
    kind,
    isOpen: /[:,…—–]\W*$|\.\.\.\W*$/.test(bare(paragraph)),
    role,
    distance,
    hasName: named,
    hasLink: linked,
    isNamed,
    isReported: isNamed
      ? role === 'report' || role === 'mention'
      : role === 'report' && hasSubject(words.folded, distance, lexicon),
  }
}

function isText(kind: string): boolean {
  return kind === 'paragraph' || kind === 'list' || kind === 'html' || kind === 'heading'
}

/** The cue that stands nearest to the quotation decides. */
function roleOf(words: readonly string[], lexicon: Lexicon, isInline: boolean): { role: Role; distance: number } {
  if (lexicon.weasel.isIn(words)) return { role: 'weasel', distance: 0 }
  if (lexicon.saying.isIn(words)) return { role: 'saying', distance: 0 }
  if (words.length <= 4 && words.length > 0 && lexicon.label.at(words, 0)?.end === words.length)
    return { role: 'specimen', distance: 0 }
  const supposed = lexicon.hypothetical.last(words, words.length - 6)
  if (supposed && words.length - supposed.end <= 3)
    return { role: 'hypothetical', distance: words.length - supposed.end }
  let best: { role: Role; distance: number } = { role: 'none', distance: Number.POSITIVE_INFINITY }
  for (const { role, list, reach } of CUES) {
    // Only words within a sentence are likely to be a title.
    if (role === 'title' && !isInline) continue
    const match = lexicon[list].last(words, words.length - reach - 4)
    const distance = match ? words.length - match.end : Number.POSITIVE_INFINITY
    if (!match || distance > reach || distance >= best.distance) continue
    // "A message box says": the subject tells that no person speaks.
    const subject = words.slice(Math.max(0, match.start - 5), match.start)
    const isVerb = role === 'report' || role === 'mention'
    if (isVerb && (subject.length === 0 || lexicon.modal.isIn(subject.slice(-2)))) {
      if (distance <= 4) best = { role: 'hypothetical', distance }
    } else best = { role: isVerb && lexicon.product.isIn(subject) ? 'product' : role, distance }
  }
  return best
}

/** After such words nobody speaks. */
export function isNobodys(role: Role): boolean {
  return role === 'product' || role === 'specimen' || role === 'hypothetical'
}

/** "Quotes of the day": a few words that say that it is a quotation, and not whose. */
export function isBareLabel({ words, hasLink }: Lead): boolean {
  return words.folded.length <= 5 && !hasLink
}

/** `by Mei Tan`, `from an Australian journalist`. */
export function hasAgent({ words: { written, folded } }: Lead, lexicon: Lexicon): boolean {
  return folded.some(
    (word, index) =>
      lexicon.agent.has(word) &&
      [1, 2, 3].some(step => {
        const next = folded[index + step] ?? ''
        return (
          lexicon.speaker.has(next) || (/^[\p{Lu}@]/u.test(written[index + step] ?? '') && !lexicon.common.has(next))
        )
      }),
  )
}

/** "The proposal says": whoever it is, it is not the author. */
function hasSubject(words: readonly string[], distance: number, lexicon: Lexicon): boolean {
  const verb = words.length - distance - 1
  return distance <= 2 && verb > 0 && !lexicon.ownSubject.has(words[verb - 1]!)
}
