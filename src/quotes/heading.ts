import type { Candidate } from './candidate.ts'
import type { Form } from './form.ts'
import { hasName, isNameLine } from './names.ts'
import { wordsOf } from './text.ts'

/** `### Mei Tan, head of the club`, `## City Forum discussion`, `## [Workbook](…)`: a heading that says whose words follow. */
export function isNamedHeading({ quote: { heading }, lexicon }: Candidate): boolean {
  const words = wordsOf(heading)
  return (
    isNameLine(heading, lexicon) ||
    /\]\(/.test(heading) ||
    (hasName(words, lexicon) && lexicon.source.isIn(words.folded))
  )
}

/** The article's own definition of what it is about. */
export function isAboutHeading({ words }: Form, heading: string): boolean {
  const { folded } = wordsOf(heading)
  return folded.length > 0 && folded.every((word, index) => words.folded[index] === word)
}

/** A word of the heading, or one that starts alike, stands in the text. */
export function sharesWord({ words }: Form, heading: string): boolean {
  const stems = wordsOf(heading)
    .folded.filter(word => word.length > 3)
    .map(word => word.slice(0, 5))
  return words.folded.some(word => stems.some(stem => word.startsWith(stem)))
}

/** `Compiler Error C2065`, `LNK2028`, `_msize`: what stands right below is the product's. */
export function isMessageHeading({ quote: { heading }, lexicon }: Candidate): boolean {
  const { written, folded } = wordsOf(heading)
  return written.some(word => /\p{Lu}-?\d{2,}|_/u.test(word)) || lexicon.message.isIn(folded)
}
