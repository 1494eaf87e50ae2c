import { Signs } from './signs.ts'

/** A stretch of text between quotation marks; the indexes are those of the marks (`end` exclusive). */
export interface Marked {
  readonly start: number
  readonly end: number
  /** Where the text between the marks starts and ends. */
  readonly inner: readonly [number, number]
}

/** Closing marks by opening mark. `„…“`, `„…”`, `»…«` and `‚…‘` are the marks of other languages. */
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '‚': '‘' }
/** So far the partner of a straight mark is looked for when others open in between, in UTF-16 units. */
const MAX_NESTED = 4000
/** So far the partner of a single mark is looked for, in UTF-16 units: any apostrophe might be it. */
const MAX_SINGLE = 2000
const LETTER = /[\p{L}\p{N}]/u
const OPENS_AFTER = /[\s([{*_>–—/-]/
const CLOSES_BEFORE = /[\s.,;:!?)\]}*_–—/-]/

/** Tells where in a text quotation marks may stand. */
export class MarkFinder {
  readonly #source: string
  readonly #marks: Signs
  readonly #single: Signs
  readonly #references: Signs

  constructor(source: string) {
    this.#source = source
    this.#marks = new Signs(source, '"“„«‘‚')
    this.#single = new Signs(source, "'")
    this.#references = new Signs(source, '&')
  }

  /** True for a stretch that may quote something. A straight single mark counts where a word may start. */
  isIn(start: number, end: number): boolean {
    return this.#marks.isIn(start, end) || this.#isSingleIn(start, end)
  }

  /** As `isIn`, but also for what may hold a mark in no other way than as an apostrophe or a character reference. */
  isTraceIn(start: number, end: number): boolean {
    return this.#marks.isIn(start, end) || this.#single.isIn(start, end) || this.#references.isIn(start, end)
  }

  #isSingleIn(start: number, end: number): boolean {
    if (!this.#single.isIn(start, end)) return false
    for (let at = this.#source.indexOf("'", start); at >= 0 && at < end - 1; at = this.#source.indexOf("'", at + 1))
      if ((at === start || !/\w/.test(this.#source[at - 1]!)) && /\S/.test(this.#source[at + 1]!)) return true
    return false
  }
}

/** Finds quotations in a paragraph. Marks that are apostrophes, inches or have no partner are left alone. */
export function findMarked(text: string): Marked[] {
  const found: Marked[] = []
  /** Marks that have been looked for in vain from here to the end. */
  const missing = new Set<string>()
  const marks = /["'“„«‘‚]/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const { 0: character, index } = mark
    const close = missing.has(character) ? -1 : closing(text, index, character)
    if (close === -2) missing.add(character)
    if (close < 0) continue
    found.push({ start: index, end: close + 1, inner: [index + 1, close] })
    marks.lastIndex = close + 1
  }
  // A quotation that goes on in the next paragraph is closed only there.
  const [first] = found
  if (text.startsWith('“') && first?.start !== 0) return [{ start: 0, end: text.length, inner: [1, text.length] }]
  return found
}

/** Index of the partner of a mark: -1 for what opens nothing, -2 when the text has no such partner any more. */
function closing(text: string, index: number, character: string): number {
  if (character === '"') return isOpening(text, index) ? closingStraight(text, index) : -1
  if (character === "'")
    return isOpening(text, index) && LETTER.test(text[index + 1] ?? '') ? closingSingle(text, index, "'") : -1
  if (character === '‘') return LETTER.test(text[index - 1] ?? ' ') ? -1 : closingSingle(text, index, '’')
  const partners = PAIRS[character]
  if (!partners) return -1
  for (let at = index + 1; at < text.length; at++) if (partners.includes(text[at]!)) return at
  return -2
}

/** Quotations in straight marks may be nested: one that opens in between has to be closed first. */
function closingStraight(text: string, open: number): number {
  let nested = 0
  let first = -2
  for (let at = text.indexOf('"', open + 1); at >= 0 && at - open < MAX_NESTED; at = text.indexOf('"', at + 1)) {
    if (isInch(text, open, at)) continue
    if (isOpening(text, at) && !CLOSES_BEFORE.test(text[at + 1] ?? ' ')) nested++
    else if (nested === 0) return at
    else {
      if (first < 0) first = at
      nested--
    }
  }
  return first < 0 ? mixedClosing(text, open) : first
}

/** A straight mark that a curly one closes: some keyboards do that. */
function mixedClosing(text: string, open: number): number {
  const at = text.indexOf('”', open + 1)
  return at < 0 || text.slice(open, at).includes('“') ? -2 : at
}

/** `a 3.5" disk`: a lone number is no quotation. */
function isInch(text: string, open: number, at: number): boolean {
  return /\d/.test(text[at - 1]!) && at - open < 12 && /^[\d.,/]+$/.test(text.slice(open + 1, at))
}

function isOpening(text: string, index: number): boolean {
  return OPENS_AFTER.test(text[index - 1] ?? ' ') && !/\s/.test(text[index + 1] ?? ' ')
}

/**
 * Between letters the mark is an apostrophe. After an s (`the users' data`) it may be one: then a mark that follows
 * punctuation, or one that ends the text, is the better partner.
 */
function closingSingle(text: string, open: number, mark: string): number {
  let plural = -1
  for (let at = text.indexOf(mark, open + 1); at >= 0 && at - open < MAX_SINGLE; at = text.indexOf(mark, at + 1)) {
    const after = text[at + 1] ?? ' '
    if (LETTER.test(after) || /\s/.test(text[at - 1]!)) continue
    const isPlural = text[at - 1] === 's' && after === ' ' && /\p{Ll}/u.test(text[at + 2] ?? '')
    if (!isPlural) return at
    if (plural < 0) plural = at
  }
  return plural < 0 ? -2 : plural
}
