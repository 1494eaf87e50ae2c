import type { Quote } from '../facts.ts'

/** Light Markdown without its marks: `[text](address)` → `text`. */
export function bare(text: string): string {
  return text
    .replace(/!\[\]\(\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, '')
    .trim()
}

/** The last sentence of a text, the unfinished one included. */
export function lastSentence(text: string): string {
  const trimmed = text.trimEnd()
  const breaks = /(?:[.!?]["”’)\]]*|\n\n)\s+(?=["“‘(\[]?[\p{Lu}\d*_[])/gu
  let start = 0
  for (let match = breaks.exec(trimmed); match; match = breaks.exec(trimmed)) start = breaks.lastIndex
  return trimmed.slice(start)
}

/** The last words of a text. */
export function lastWords(text: string, count: number): string {
  return bare(text).split(/\s+/).slice(-count).join(' ')
}

/** What leads up to the words: the sentence before them, in their paragraph or in the block above. */
export interface Lead {
  /** The sentence that the quotation belongs to or follows. */
  readonly sentence: string
  /** Everything of the paragraph that comes before. */
  readonly paragraph: string
  /** True when it stops with a colon, a comma or an ellipsis: the words complete it. */
  readonly isOpen: boolean
  /** True when it stands in the same paragraph. */
  readonly isInline: boolean
}

export function leadOf({ kind, before, lead }: Quote): Lead {
  const own = before.trim().replace(/^[*_>\s-]+$/, '')
  const isInline = kind === 'inline' && own !== ''
  const isText = lead.kind === 'paragraph' || lead.kind === 'list' || lead.kind === 'html' || lead.kind === 'heading'
  const paragraph = isInline ? own : isText ? lead.text.trim() : ''
  const sentence = lastSentence(paragraph)
  return { sentence, paragraph, isInline, isOpen: /[:,…]\W*$|\.\.\.\W*$/.test(bare(paragraph)) }
}

/** True for text that starts like a sentence and ends like one. */
export function isSentence(text: string): boolean {
  const plain = bare(text)
  return /^["“‘'(\[.…]*\p{Lu}/u.test(plain) && /[.!?…][)"”’'\]]*$/.test(plain)
}

/** A person's, a book's or an organisation's name somewhere behind the first word. */
export function hasName(text: string): boolean {
  const plain = bare(text)
  return (
    /(?:\S\s+|^|[(@])(?:[A-Z][a-z]+(?:[A-Z][a-z]+)?\.?|[A-Z]\.)(?:\s+(?:[A-Z]\.|van|von|de|der|al-)){0,2}\s+(?:Mc|Mac|O['’])?[A-Z][\p{L}’'-]+/u.test(
      plain,
    ) || /@\w{2,}/.test(plain)
  )
}

/** An acronym or another capitalised word behind the first word. */
export function hasCapital(text: string): boolean {
  return /\S\s+["“(_*]*(?:[A-Z]{2,}|[A-Z][a-z]+)/.test(bare(text).replace(/^\S+\s*/, 'x '))
}

export function hasLink(text: string): boolean {
  return /\]\([^)\s]|<?https?:\/\//.test(text)
}
