import type { Lexicon } from './language.ts'
import { bare, type Words, wordsOf } from './text.ts'

const CAPITALISED = /^\p{Lu}/u

/** A capitalised word that is no start of a sentence, an acronym, or a handle: somebody or something has a name. */
export function hasCapital({ written, folded }: Words, lexicon: Lexicon): boolean {
  return written.some((word, index) => {
    if (word.startsWith('@')) return true
    if (!CAPITALISED.test(word) || lexicon.common.has(folded[index]!)) return false
    return index > 0 || /^\p{Lu}{2}/u.test(word) || isSubject(folded, lexicon)
  })
}

/** The first word of a sentence is a name when a verb of reporting follows. */
function isSubject(folded: readonly string[], lexicon: Lexicon): boolean {
  return [1, 2].some(at => lexicon.reporting.has(folded[at] ?? '') || lexicon.mentioning.has(folded[at] ?? ''))
}

/** Two capitalised words or more in a row, which is what names of people, books and organisations look like. */
export function hasName(words: Words, lexicon: Lexicon): boolean {
  return words.written.some((word, index) => {
    if (word.startsWith('@')) return true
    const next = words.written[index + 1] ?? ''
    return isNamePart(word, words.folded[index]!, lexicon) && isNamePart(next, words.folded[index + 1] ?? '', lexicon)
  })
}

function isNamePart(word: string, folded: string, lexicon: Lexicon): boolean {
  return (
    /^\p{Lu}(?:\p{Ll}|['’.]|$|\p{Lu}\p{Ll})/u.test(word) &&
    !/[\d_]/.test(word) &&
    !lexicon.common.has(folded) &&
    !lexicon.product.has(folded)
  )
}

/**
 * `Mei Tan`, `Omar Haddad, The Bicycle Book`, `Mei Tan (engineer)`: a short line that is no sentence and starts
 * with a name, which a comma or bracket ends.
 */
export function isNameLine(line: string, lexicon: Lexicon): boolean {
  const plain = bare(line)
    .replace(/^[(\s]+/, '')
    .replace(/(?<![)\s])[)\s]+$/, '')
  if (plain.length > 120 || /[.!?:;]$/.test(plain)) return false
  const [name = ''] = plain.split(/[,(—–]/, 1)
  const { written, folded } = wordsOf(name)
  if (written.length < 2 || written.length > 6) return false
  const isName = written.every(
    (word, index) => isNamePart(word, folded[index]!, lexicon) || (index > 0 && word.length <= 3 && !/\d/.test(word)),
  )
  return isName && /^\p{Lu}(?:\p{Ll}|[.'’])/u.test(name) && !/[^\p{L}\s.'’-]/u.test(name)
}
