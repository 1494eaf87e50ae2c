import type { Quote } from '../facts.ts'
import type { Reader } from './credit.ts'
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

/** What decides on the role: how many words stand between the cue and the quotation. */
interface Cue {
  readonly role: Role
  readonly distance: number
}

/**
 * What leads up to a quotation: the last sentence before it, in its paragraph or in the block above. Each question is
 * answered when it is first asked.
 */
export class Lead {
  /** Everything of the paragraph that comes before. */
  readonly paragraph: string
  /** Kind of the block; `inline` for text of the same paragraph. */
  readonly kind: string
  readonly #reader: Reader
  #sentence: string | undefined
  #words: Words | undefined
  #cue: Cue | undefined

  constructor(paragraph: string, kind: string, reader: Reader) {
    this.paragraph = paragraph
    this.kind = kind
    this.#reader = reader
  }

  /** The text before words in quotation marks, or else the block above. */
  static of(quote: Quote, reader: Reader): Lead {
    const own = quote.before.trim().replace(/^(?:["“][^"“”]*["”])?[*_>\s[(-]*$/, '')
    return own === '' ? Lead.above(quote, reader) : new Lead(own, 'inline', reader)
  }

  static above({ lead: { kind, text } }: Quote, reader: Reader): Lead {
    return new Lead(TEXTS.has(kind) ? text.trim() : '', kind, reader)
  }

  get sentence(): string {
    this.#sentence ??= lastSentence(this.paragraph)
    return this.#sentence
  }

  get words(): Words {
    this.#words ??= wordsOf(this.sentence)
    return this.#words
  }

  /** True when it stops with a colon, a comma or an ellipsis: the quotation completes it. */
  get isOpen(): boolean {
    return /[:,…—–]\W*$|\.\.\.\W*$/.test(bare(this.paragraph.slice(-REACH)))
  }

  get role(): Role {
    return this.#decisive.role
  }

  get distance(): number {
    return this.#decisive.distance
  }

  get hasName(): boolean {
    return hasName(this.words, this.#reader.lexicon)
  }

  get hasLink(): boolean {
    return addressesIn(this.sentence).some(address => this.#reader.isSource(address))
  }

  /** Somebody or something is named: by name, by what it is, or with a link. */
  get isNamed(): boolean {
    const { speaker, source } = this.#reader.lexicon
    const { folded } = this.words
    return speaker.isIn(folded) || source.isIn(folded) || hasCapital(this.words, this.#reader.lexicon) || this.hasLink
  }

  /** A verb of the sentence reports the words of somebody who is named, or is at least its subject. */
  get isReported(): boolean {
    if (this.role !== 'report' && this.role !== 'mention') return false
    return this.isNamed || this.#isNamedBefore || (this.role === 'report' && this.#hasSubject)
  }

  /** "It also says": the sentence before names what it is. */
  get #isNamedBefore(): boolean {
    const { pronoun } = this.#reader.lexicon
    return pronoun.isIn(this.words.folded.slice(0, 3)) && this.isNamedInParagraph
  }

  /** The paragraph holds a link or a name, be it in another sentence. */
  get isNamedInParagraph(): boolean {
    const isLinked = addressesIn(this.paragraph).some(address => this.#reader.isSource(address))
    return isLinked || hasName(wordsOf(this.paragraph), this.#reader.lexicon)
  }

  /** "Quotes of the day": a few words that say that it is a quotation, and not whose. */
  get isBareLabel(): boolean {
    return this.words.folded.length <= 5 && !this.isNamedInParagraph
  }

  /** `by Mei Tan`, `from an Australian journalist`. */
  get hasAgent(): boolean {
    const { agent, speaker, source, common } = this.#reader.lexicon
    const { written, folded } = this.words
    const isSomebody = (index: number): boolean =>
      speaker.has(folded[index] ?? '') ||
      source.has(folded[index] ?? '') ||
      (/^[\p{Lu}@]/u.test(written[index] ?? '') && !common.has(folded[index]!))
    return folded.some((word, index) => agent.has(word) && [1, 2, 3].some(step => isSomebody(index + step)))
  }

  /** "Mei Tan's advice for beginners:" */
  get isPossessive(): boolean {
    return this.words.folded.slice(-7).some(word => word.endsWith("'s"))
  }

  get #decisive(): Cue {
    this.#cue ??= cueOf(this.words.folded, this.#reader.lexicon, this.kind === 'inline')
    return this.#cue
  }

  /** "The proposal says": whoever it is, it is not the author. */
  get #hasSubject(): boolean {
    const { folded } = this.words
    const verb = folded.length - this.distance - 1
    return this.distance <= 2 && verb > 0 && !this.#reader.lexicon.ownSubject.has(folded[verb - 1]!)
  }
}

/** Blocks that may introduce something. */
const TEXTS: ReadonlySet<string> = new Set(['paragraph', 'list', 'html', 'heading'])
/** So much of a paragraph's end tells how it stops, in UTF-16 units. */
const REACH = 120

/** The lists of cues, and how near to the quotation one has to stand, in words. Of two equally near, the first counts. */
const CUES: readonly { readonly role: Role; readonly list: keyof Lexicon; readonly reach: number }[] = [
  { role: 'hypothetical', list: 'hypothetical', reach: 4 },
  { role: 'specimen', list: 'specimen', reach: 6 },
  { role: 'own', list: 'own', reach: 4 },
  { role: 'product', list: 'product', reach: 8 },
  { role: 'title', list: 'title', reach: 3 },
  { role: 'handover', list: 'handover', reach: 12 },
  { role: 'announcement', list: 'announcement', reach: 12 },
  { role: 'definition', list: 'definition', reach: 12 },
  { role: 'utterance', list: 'utterance', reach: 6 },
  { role: 'report', list: 'reporting', reach: 30 },
  { role: 'mention', list: 'mentioning', reach: 20 },
]

/** The cue that stands nearest to the quotation decides. */
function cueOf(words: readonly string[], lexicon: Lexicon, isInline: boolean): Cue {
  if (lexicon.weasel.isIn(words)) return { role: 'weasel', distance: 0 }
  if (lexicon.saying.isIn(words)) return { role: 'saying', distance: 0 }
  if (words.length <= 4 && words.length > 0 && lexicon.label.at(words, 0)?.end === words.length)
    return { role: 'specimen', distance: 0 }
  const supposed = lexicon.hypothetical.last(words, words.length - 6)
  if (supposed && words.length - supposed.end <= 3)
    return { role: 'hypothetical', distance: words.length - supposed.end }
  let best: Cue = { role: 'none', distance: Number.POSITIVE_INFINITY }
  for (const { role, list, reach } of CUES) {
    // Only words within a sentence are likely to be a title.
    if (role === 'title' && !isInline) continue
    const match = lexicon[list].last(words, words.length - reach - 4)
    const distance = match ? words.length - match.end : Number.POSITIVE_INFINITY
    if (!match || distance > reach || distance >= best.distance) continue
    // "A message box says": the subject tells that no person speaks.
    const subject = words.slice(Math.max(0, match.start - 5), match.start)
    const isVerb = role === 'report' || role === 'mention'
    if (isVerb && !isSpoken(subject, lexicon)) {
      if (distance <= 4) best = { role: 'hypothetical', distance }
    } else best = { role: isVerb && lexicon.product.isIn(subject) ? 'product' : role, distance }
  }
  return best
}

/** After such words nobody speaks. */
export function isNobodys(role: Role): boolean {
  return role === 'product' || role === 'specimen' || role === 'hypothetical'
}

/** "They may say", "instead of saying", "Say": nobody has spoken. */
function isSpoken(subject: readonly string[], lexicon: Lexicon): boolean {
  const last = subject.at(-1)
  return last !== undefined && !lexicon.unspoken.has(last) && !lexicon.modal.isIn(subject.slice(-2))
}
