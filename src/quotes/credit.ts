import type { Quote } from '../facts.ts'
import { creditBehind, hasTag } from './credit-behind.ts'
import { DASH_LINE, hasSource, isCredit, isSourceLine } from './credit-signs.ts'
import type { Form } from './form.ts'
import type { Lexicon, Reader } from './language.ts'
import { Lead } from './lead.ts'
import { hasName, isNameLine } from './names.ts'
import { wordsOf } from './text.ts'

/** A dash and whoever it credits at the end of a line, behind the end of the words. */
const DASH_END = /["”»’.!?…*_)\]]\s*(?:[—–―]|--|(?<=["”]\s?)-)\s*[*_[(]*[\p{Lu}@][^\n]{0,160}$/u
const INNER_DASH_LINE = /^[\s*_]*(?:[—–―]|--)\s*[*_[]*\p{Lu}/u
/** Words in marks at the start, and what follows them on their line. */
const SPOKEN = /^[\s*_]*["“]([^"“”]+)["”]([^\n]{1,160})/
const LINK_ALONE = /^[\s*_>(]*\[[^\]]*\]\([^)]*\)[\s*_.)]*$/
/** So much of a line is looked at, in UTF-16 units. */
const REACH = 400

/** How a quotation says by itself whose it is, or the block right behind it; undefined where neither does. */
export function creditOf(quote: Quote, form: Form, reader: Reader): string | undefined {
  if (quote.kind === 'inline') return creditBehind(quote, reader)
  return creditInside(form.text, reader) ?? creditBelow(quote, reader)
}

function creditInside(text: string, reader: Reader): string | undefined {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const last = lines.at(-1)?.slice(-REACH) ?? ''
  const inner = lines.slice(0, -1)
  if (inner.length > 0 && DASH_LINE.test(last)) return 'a dash and a name'
  if (DASH_END.test(last) || inner.some(line => INNER_DASH_LINE.test(line))) return 'a dash and a name'
  if (/<cite\b|<footer\b/i.test(text)) return '`<cite>`'
  if (inner.length > 0 && isSourceLine(last, reader)) return 'a source line'
  if (inner.length > 0 && isNameLine(last, reader.lexicon)) return 'a name line'
  const spoken = SPOKEN.exec(text)
  if (spoken && hasTag(spoken[1]!, spoken[2]!, reader)) return 'a speech tag'
  if (isSpeakerLabel(lines[0] ?? '', reader.lexicon)) return 'a speaker label'
  if (inner.length > 0 && isHeader(lines[0]!, reader)) return 'a line above the words'
  if (endsInCredit(last, reader)) return 'parentheses'
  if (/["”.…!?]\s*[*_]*\[[^\]]+\]\([^)]+\)[*_.)\s]*$/.test(last) && hasSource(last, reader)) return 'a link at the end'
  return /\[\^\w*\][.\s]*$/.test(last) ? 'a footnote' : undefined
}

/** `@mei:`, `City council recommendation:` at the start of the words. */
function isSpeakerLabel(line: string, lexicon: Lexicon): boolean {
  const label = /^[\s*_]*([^:]{2,60}):/.exec(line)?.[1]
  if (label === undefined) return false
  const { written, folded } = wordsOf(label)
  if (written.length === 1) return label.startsWith('@')
  return lexicon.utterance.has(folded.at(-1) ?? '') && /^[\p{Lu}\d]/u.test(label)
}

/** `On Monday, Mei Tan wrote:`, `From: Mei Tan` above the words. */
function isHeader(line: string, reader: Reader): boolean {
  if (isSourceLine(line, reader)) return true
  return /:[*_\s]*$/.test(line) && new Lead(line, 'inline', reader).isReported
}

/** The block after a blockquote. */
function creditBelow({ next }: Quote, reader: Reader): string | undefined {
  const { kind } = next
  if (kind !== 'paragraph' && kind !== 'blockquote' && kind !== 'html') return undefined
  const text = next.text.replace(/<[^<>]*>/g, '')
  const [line = '', ...others] = text.trim().split('\n')
  if (DASH_LINE.test(line)) return 'a dash and a name'
  if (kind === 'paragraph' && others.length === 0 && isNameLine(line, reader.lexicon)) return 'a name line'
  if (isSourceLine(line, reader) && hasSource(line, reader)) return 'a source line'
  if (reader.lexicon.reference.at(wordsOf(line).folded, 0) && hasName(wordsOf(line), reader.lexicon))
    return 'the sentence after'
  return LINK_ALONE.test(text) && hasSource(text, reader) ? 'a link right after' : undefined
}

/** `(Mei Tan, 2019)`, `([Workbook](…))`, `(Hull, p. 12)`, `(38)` at the end of the words. */
function endsInCredit(line: string, reader: Reader): boolean {
  const end = line.replace(/[.\s*_"”]+$/, '')
  const start = end.endsWith(')') ? openingOf(end) : -1
  return start > 0 && /["”.…!?]\s*[*_]*$/.test(end.slice(0, start)) && isCredit(end.slice(start + 1, -1), reader)
}

/** Index of the parenthesis that the last character closes. */
function openingOf(text: string): number {
  let depth = 0
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++
    else if (text[index] === '(' && --depth === 0) return index
  }
  return -1
}
