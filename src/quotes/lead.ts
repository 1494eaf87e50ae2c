import type { Quote } from '../facts.ts'
import { type Cue, cueOf, type Role } from './cue.ts'
import type { Reader } from './language.ts'
import { hasCapital, hasName } from './names.ts'
import { addressesIn, bare, lastSentence, type Words, wordsOf } from './text.ts'

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
  #isOpen: boolean | undefined

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
    this.#isOpen ??= /[:,…—–]\W*$|\.\.\.\W*$/.test(bare(this.paragraph.slice(-REACH)))
    return this.#isOpen
  }

  get isColon(): boolean {
    return /:\W*$/.test(this.paragraph.slice(-REACH))
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

  /** "Here is a quote that we like:" brings in a quotation of which nothing has been said. */
  get isOfNobody(): boolean {
    const isNew = this.isOpen && this.#reader.lexicon.unheard.isIn(this.words.folded)
    return isNew && !this.isNamedInParagraph && !this.hasAgent
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

  /** "The standard is explicit:" */
  get hasSource(): boolean {
    return this.#reader.lexicon.source.isIn(this.words.folded.slice(0, 4))
  }

  /** "Mei Tan, head of the club:", "Wikipedia:": a short label that starts with a name. */
  get isNameLabel(): boolean {
    const { written, folded } = this.words
    if (!this.isOpen || folded.length > 8) return false
    const first = { written: written.slice(0, 2), folded: folded.slice(0, 2) }
    return hasName(first, this.#reader.lexicon) || (folded.length === 1 && this.#reader.lexicon.speaker.has(folded[0]!))
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
    const { start, distance } = this.#decisive
    const subject = this.words.folded[start - 1]
    return distance <= 3 && subject !== undefined && !this.#reader.lexicon.ownSubject.has(subject)
  }
}

/** Blocks that may introduce something. */
const TEXTS: ReadonlySet<string> = new Set(['paragraph', 'list', 'html', 'heading'])
/** So much of a paragraph's end tells how it stops, in UTF-16 units. */
const REACH = 120
