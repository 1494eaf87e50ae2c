import type { Candidate } from './candidate.ts'
import type { Lexicon } from './language.ts'
import { isNameLine } from './names.ts'
import { wordsOf } from './text.ts'

/** Header of the quotation's own column: the only one without a cell in the row. */
export function columnOf(row: string): string {
  return /^(.*): $/m.exec(row)?.[1] ?? ''
}

/** A column of speakers, or a cell that is a name. */
export function isNamedRow(row: string, lexicon: Lexicon): boolean {
  if (lexicon.speaker.isIn(wordsOf(row).folded)) return true
  return row.split('\n').some(cell => isNameLine(cell.slice(cell.indexOf(': ') + 2), lexicon))
}

/** True where a sentence of the author's ends right before the words. */
export function isEnded(before: string): boolean {
  return (
    /[.!?][*_)"”’\]]*(?:(?:\s+|[(“])[*_("“]*)?$/.test(before.trimEnd()) && !/\b(?:e\.g|i\.e|vs|etc)\.\s*$/i.test(before)
  )
}

/** `the "Show details" check box`, `"Save failed" error`. */
export function isLabel({ quote: { after }, form, lexicon }: Candidate): boolean {
  // Another sentence starts.
  if (form.isSentence && /^[*_"”’)]*\s+\p{Lu}/u.test(after)) return false
  const { folded } = wordsOf(/^[*_"”’)]*\s+[^.;]*/.exec(after)?.[0] ?? '')
  return folded.slice(0, 2).some(word => lexicon.product.has(word) || lexicon.title.has(word))
}

/** The words are all of a link's text. */
export function isWholeLink({ quote: { before, after, text } }: Candidate): boolean {
  return (/\[$/.test(before.trimEnd()) && /^[.,]?\]\(/.test(after)) || /^\[[^\]]*\]\([^)]*\)$/.test(text)
}

/** `{% image "…" %}`, `title = "…"`. */
export function isInTemplate(before: string, after: string): boolean {
  return /=\s*$/.test(before) || /\{[%{]/.test(before.slice(before.lastIndexOf('}') + 1)) || /^[^{]*[%}]\}/.test(after)
}
