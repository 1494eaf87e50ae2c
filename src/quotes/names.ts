import type { Lexicon } from './language.ts'
import { bare, type Words, wordsOf } from './text.ts'

const CAPITALISED = /^\p{Lu}/u

/** A capitalised word that is no start of a sentence, an acronym, or a handle: somebody or something has a name. */
export function hasCapital({ written, folded }: Words, lexicon: Lexicon): boolean {
  return written.some((word, index) => {
    if (word.startsWith('@')) return true
    if (!CAPITALISED.test(word) || lexicon.common.has(folded[index]!)) return false
    return (
      index > 0 ||
      /^\p{Lu}{2}/u.test(word) ||
      lexicon.reporting.has(folded[1] ?? '') ||
      lexicon.reporting.has(folded[2] ?? '')
    )
  })
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
  return CAPITALISED.test(word) && !lexicon.common.has(folded)
}

/** `Walt Disney`, `Fred Brooks, The Mythical Man-Month`: a short line of capitalised words that is no sentence. */
export function isNameLine(line: string, lexicon: Lexicon): boolean {
  const plain = bare(line)
  if (plain.length > 120 || /[.!?:;]$/.test(plain) || !/^[\p{Lu}@]/u.test(plain) || /^[\p{Lu}\s]+$/u.test(plain))
    return false
  const { written, folded } = wordsOf(line)
  if (written.length < 2 || written.length > 14 || lexicon.imperative.has(folded[0]!)) return false
  if (folded[0] !== 'the' && lexicon.common.has(folded[0]!)) return false
  const long = written.filter((word, index) => word.length > 3 && !lexicon.common.has(folded[index]!))
  return hasName({ written, folded }, lexicon) && long.every(word => CAPITALISED.test(word) || /^\d/.test(word))
}
