/** A stretch of text between quotation marks; the indexes are those of the marks (`end` exclusive). */
export interface Marked {
  readonly start: number
  readonly end: number
  /** Where the text between the marks starts and ends. */
  readonly inner: readonly [number, number]
}

/** Closing marks by opening mark. `„…“`, `„…”` and `‚…‘` are the marks of other languages. */
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '‚': '‘' }
const LETTER = /[\p{L}\p{N}]/u

/** Finds quotations in a paragraph. Marks that are apostrophes, inches or have no partner are left alone. */
export function findMarked(text: string): Marked[] {
  const found: Marked[] = []
  let index = 0
  while (index < text.length) {
    const character = text[index]!
    const close =
      character === '"'
        ? closingStraight(text, index)
        : PAIRS[character]
          ? closingCurly(text, index, PAIRS[character])
          : -1
    if (close < 0) {
      index++
      continue
    }
    found.push({ start: index, end: close + 1, inner: [index + 1, close] })
    index = close + 1
  }
  return found
}

/** A straight mark opens behind a blank or an opening bracket, and is closed by the next one that does not open again. */
function closingStraight(text: string, open: number): number {
  if (!isOpening(text, open)) return -1
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const isInch =
      /\d/.test(text[at - 1]!) && /[\s\d]/.test(text[at + 1] ?? ' ') && !text.slice(open + 1, at).includes(' ')
    if (!isInch && !(isOpening(text, at) && !/[\s.,;:!?)\]}*_–—-]/.test(text[at + 1] ?? ' '))) return at
  }
  return -1
}

function isOpening(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' '
  const after = text[index + 1] ?? ' '
  return /[\s([{*_>–—/-]/.test(before) && !/\s/.test(after)
}

function closingCurly(text: string, open: number, closing: string): number {
  const isSingle = text[open] === '‘'
  if (isSingle && LETTER.test(text[open - 1] ?? ' ')) return -1
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at]!
    if (!closing.includes(character)) continue
    // Between letters, and after a plural's s, the mark is an apostrophe as long as a better one follows.
    const isApostrophe = isSingle && LETTER.test(text[at + 1] ?? ' ') && LETTER.test(text[at - 1]!)
    if (!isApostrophe) return at
  }
  return -1
}
