/** Light Markdown without its marks: `[text](address)` → `text`. */
export function bare(text: string): string {
  if (!/[[*_]/.test(text)) return text.trim()
  const unlinked = text.includes('[') ? text.replace(/!\[\]\(\)/g, '').replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1') : text
  return unlinked.replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, '').trim()
}

/** The words of a text, as written and as the lists have them. */
export interface Words {
  readonly written: readonly string[]
  readonly folded: readonly string[]
}

export function wordsOf(text: string): Words {
  return wordsIn(bare(text))
}

/** The words of a text without Markdown. */
export function wordsIn(plain: string): Words {
  const written: string[] = []
  const folded: string[] = []
  for (const word of plain.match(/[@#]?[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu) ?? []) {
    const trimmed = withoutEnd(word)
    written.push(trimmed)
    folded.push(trimmed.toLowerCase().replaceAll('’', "'"))
  }
  return { written, folded }
}

/** What may stand inside of a word is none of it at its end. */
function withoutEnd(word: string): string {
  let end = word.length
  while ("'’./-".includes(word[end - 1]!)) end--
  return word.slice(0, end)
}

/** The last sentence of a text, the unfinished one included. */
export function lastSentence(text: string): string {
  const trimmed = text.trimEnd()
  const breaks =
    /(?:(?<!\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Hon|St|vs|e\.g|i\.e))[.!?]["”’)\]_*]*|(?<!\s)(?=\s*?\n\n))\s+(?=["“‘([*_]*[\p{Lu}\d])/gu
  let start = 0
  for (let match = breaks.exec(trimmed); match; match = breaks.exec(trimmed)) start = breaks.lastIndex
  return trimmed.slice(start)
}

/** The three questions below take a text without Markdown. */
export function startsSentence(plain: string): boolean {
  return /^["“‘'([.…]*(?:\p{Lu}|\d)/u.test(plain)
}

export function endsSentence(plain: string): boolean {
  return /[.!?…][)"”’'\]]*(?:\[\^\w*\]|\s?\(\d+\))?$/.test(plain.slice(-REACH))
}

export function isQuestion(plain: string): boolean {
  return /\?[)"”’'\]]*$/.test(plain.slice(-REACH))
}

/** So much of a text tells how it ends, in UTF-16 units. */
const REACH = 40

/** Addresses that the text links to, those in plain sight included. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^()\s]+)|\bhttps?:\/\/[^\s)>\]]+/g)].map(([whole, address]) => address ?? whole)
}

/** The start of a quotation in one line and without its marks, for a message. */
export function excerpt(text: string, length = 60): string {
  const line = bare(text)
    .replace(/\s+/g, ' ')
    .replace(/^["“«„‘]|["”»]$/g, '')
  if (line.length <= length) return line
  const cut = line.lastIndexOf(' ', length)
  return `${line.slice(0, cut > length / 2 ? cut : length)}…`
}
