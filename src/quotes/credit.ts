import type { Quote } from '../facts.ts'
import type { Form } from './form.ts'
import type { Lexicon } from './language.ts'
import { hasCapital, hasName, isNameLine } from './names.ts'
import { addressesIn, bare, wordsOf } from './text.ts'

/** A dash and whoever it credits, at the start of a line. A single hyphen has to be followed by a capital. */
const DASH_LINE = /^[\s*_>]*(?:[—–―]|--|&mdash;|~|-(?=\s*[*_[(]*\p{Lu}))\s*[*_[(]*[\p{L}@]/u
/** The same at the end of a line, behind the end of the words. */
const DASH_END = /["”»’.!?…*_)\]]\s*(?:[—–―]|--|(?<=["”]\s?)-)\s*[*_[(]*[\p{Lu}@][^\n]{0,160}$/u
const SOURCE_LINE =
  /^[\s*_(>[-]*(?:source|from|via|credit|credits|quoted from|cited from|adapted from|see|read more)\b/i

/** How a quotation says by itself whose it is, or the block right behind it; undefined where neither does. */
export function creditOf(quote: Quote, form: Form, lexicon: Lexicon): string | undefined {
  return quote.kind === 'block'
    ? (creditInside(form, lexicon) ?? creditBelow(quote, lexicon))
    : creditBehind(quote, lexicon)
}

function creditInside({ text }: Form, lexicon: Lexicon): string | undefined {
  const lines = text
    .trimEnd()
    .split('\n')
    .filter(line => line.trim() !== '')
  const last = lines.at(-1) ?? ''
  if (lines.length > 1 && DASH_LINE.test(last)) return 'a dash and a name'
  if (last.length < 1000 && DASH_END.test(last)) return 'a dash and a name'
  if (/<cite\b|<footer\b/i.test(text)) return '`<cite>`'
  if (lines.length > 1 && isSourceLine(last)) return 'a source line'
  if (lines.length > 1 && isNameLine(last.replace(/^[\s(]+|\)\s*$/g, ''), lexicon)) return 'a name line'
  if (/^[\s*_]*@\w+[*_]*:/.test(text)) return 'a speaker label'
  if (isCreditInParentheses(last, lexicon)) return 'parentheses'
  if (/["”.…!?]\s*[*_]*\[[^\]]+\]\([^)]+\)[*_.)\s]*$/.test(last.slice(-400))) return 'a link at the end'
  if (/\[\^\][.\s]*$/.test(last)) return 'a footnote'
  if (lines.length > 1 && lines.slice(0, -1).some(line => /^[\s*_]*(?:[—–―]|--)\s*[*_[]*\p{Lu}/u.test(line)))
    return 'a dash and a name'
  return undefined
}

/** `(Mei Tan, 2019)`, `([Workbook](…))`, `(Hull, p. 12)`, `(38)` at the end of the words. */
function isCreditInParentheses(line: string, lexicon: Lexicon): boolean {
  const end = line.slice(-REACH).replace(/[.\s*_"”]+$/, '')
  const start = end.endsWith(')') ? openingOf(end) : -1
  return start > 0 && /["”.…!?]\s*[*_]*$/.test(end.slice(0, start)) && isCredit(end.slice(start + 1, -1), lexicon)
}

function isCredit(inner: string, lexicon: Lexicon): boolean {
  if (/[.!?]$/.test(inner)) return false
  return addressesIn(inner).length > 0 || hasName(wordsOf(inner), lexicon) || /^\p{Lu}[^,]*,.*\d|^\d{1,3}$/u.test(inner)
}

/** So much of a line is searched for parentheses, in UTF-16 units. */
const REACH = 300

/** Index of the parenthesis that the last character closes. */
function openingOf(text: string): number {
  let depth = 0
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++
    else if (text[index] === '(' && --depth === 0) return index
  }
  return -1
}

/** What stands in parentheses at the start of a text. */
function parenthesesAt(text: string): string {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') depth++
    else if (text[index] === ')' && --depth === 0) return text.slice(1, index)
    if (depth === 0) return ''
  }
  return ''
}

function isSourceLine(line: string): boolean {
  return line.length < 300 && SOURCE_LINE.test(bare(line)) && (addressesIn(line).length > 0 || /:\s*\S/.test(line))
}

/** The block after a blockquote. */
function creditBelow({ next, lead }: Quote, lexicon: Lexicon): string | undefined {
  const [line = ''] = next.text.trim().split('\n')
  if (next.kind === 'heading' || next.kind === 'list' || next.kind === 'none') return undefined
  if (DASH_LINE.test(line)) return 'a dash and a name'
  if (next.kind === 'paragraph' && line === next.text.trim() && isNameLine(line, lexicon) && lead.kind !== 'none')
    return 'a name line'
  if (isSourceLine(line) && line.length < 200 && addressesIn(line).length > 0) return 'a source line'
  if (/^[\s*_>(]*\[[^\]]*\]\([^)]*\)[\s*_.)]*$/.test(next.text)) return 'a link right after'
  return undefined
}

/** What follows quotation marks: in the paragraph, or in the block below where nothing follows. */
function creditBehind({ text, after, next }: Quote, lexicon: Lexicon): string | undefined {
  const behind = after.replace(/^[*_"”’.,]+/, '')
  if (/^\s*(?:[—–―]|--|-(?=\s*[*_[(]*\p{Lu}))\s*[*_[(]*[\p{Lu}@]/u.test(behind)) return 'a dash and a name'
  const isOver = /[.!?…]$/.test(text.trimEnd()) || /^[*_"”’]*[.!?]/.test(after)
  if (isTag(behind, isOver, lexicon)) return 'a speech tag'
  if (/^[*_"”]*,\s*[*_[]*\p{Lu}/u.test(after) && hasCapital(wordsOf(`x ${behind.split(/[.;]/)[0]}`), lexicon))
    return 'a name'
  if (isCredit(parenthesesAt(behind.trimStart()) || '.', lexicon)) return 'parentheses'
  if (/^\s*(?:\[\^\]|<sup\b|\[\[?\d+\])/.test(behind)) return 'a footnote'
  if (isSourceLine(behind.slice(0, 200)) && addressesIn(behind).length > 0) return 'a source line'
  if (/^\s*[*_(]*(?:\p{Lu}[\p{L}.'’-]*\s+){1,8}by\s+\p{Lu}/u.test(behind)) return 'a title and its author'
  if (behind.trim() !== '') return undefined
  const [line = ''] = next.text.trim().split('\n')
  if (next.kind !== 'paragraph' && next.kind !== 'blockquote') return undefined
  if (DASH_LINE.test(line)) return 'a dash and a name'
  return line === next.text.trim() && isNameLine(line, lexicon) ? 'a name line' : undefined
}

/** `said Mei Tan`, `, he notes,`: who speaks, behind the words. */
function isTag(behind: string, isOver: boolean, lexicon: Lexicon): boolean {
  const clause = bare(behind.slice(0, 120)).split(/[.!?;\n“"]/, 1)[0] ?? ''
  const { written, folded } = wordsOf(clause)
  // After a full stop another sentence starts: only a short tag still belongs to the words.
  const near = folded.slice(0, isOver ? 3 : 6)
  const verb = near.findIndex(word => lexicon.reporting.has(word))
  if (verb < 0 || near.slice(0, verb).some(word => lexicon.product.has(word))) return false
  const around = written.slice(0, verb + 6)
  return around.some(
    (word, index) =>
      /^[\p{Lu}@]/u.test(word) || lexicon.speaker.has(folded[index]!) || lexicon.source.has(folded[index]!),
  )
}
