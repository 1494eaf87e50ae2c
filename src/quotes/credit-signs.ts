import type { Reader } from './language.ts'
import { hasName, isNameLine } from './names.ts'
import { addressesIn, wordsOf } from './text.ts'

/** A dash and whoever it credits, at the start of a line. A single hyphen has to be followed by a capital. */
export const DASH_LINE = /^[\s*_>]*(?:[—–―]|--|&mdash;|~|-(?=\s*[*_[(]*\p{Lu}))\s*[*_[(]*[\p{L}@]/u

/** `Source: …`, `From [Workbook](…)`, `See [Workbook](…)`. */
export function isSourceLine(line: string, reader: Reader): boolean {
  if (line.length > 200 || !reader.lexicon.sourceLabel.at(wordsOf(line).folded, 0)) return false
  return hasSource(line, reader) || /^[^:]{0,20}:\s*\S/.test(line)
}

export function hasSource(text: string, { isSource }: Reader): boolean {
  return addressesIn(text).some(isSource)
}

/** True for what names a source between parentheses. */
export function isCredit(inner: string, reader: Reader): boolean {
  if (isNameLine(inner.replace(/\.$/, ''), reader.lexicon)) return true
  if (inner === '' || /[.!?]$/.test(inner)) return false
  const isName = hasName(wordsOf(inner), reader.lexicon)
  return isName || hasSource(inner, reader) || /^\p{Lu}[^,]*,.*\d|^\d{1,3}$/u.test(inner)
}
