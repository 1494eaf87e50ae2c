import type { Quote } from '../facts.ts'
import { DASH_LINE, hasSource, isCredit, isSourceLine } from './credit-signs.ts'
import type { Reader } from './language.ts'
import { hasCapital, isNameLine } from './names.ts'
import { bare, wordsOf } from './text.ts'

/** What follows quotation marks: in the paragraph, or in the block below where nothing follows. */
export function creditBehind({ text, after, next }: Quote, reader: Reader): string | undefined {
  const { lexicon } = reader
  const behind = withoutEnd(after)
  if (isDashed(behind, reader)) return 'a dash and a name'
  if (hasTag(text, after, reader)) return 'a speech tag'
  const clause = behind.split(/[.;]/, 1)[0]!
  if (/^[*_"”]*,\s*[*_[]*\p{Lu}/u.test(after) && hasCapital(wordsOf(`x ${clause}`), lexicon)) return 'a name'
  if (isCredit(parenthesesAt(behind.trimStart()), reader)) return 'parentheses'
  if (/^\s*(?:\[\^\w*\]|<sup\b|\[\[?\d+\])/.test(behind)) return 'a footnote'
  if (isSourceLine(behind.slice(0, 200), reader) && hasSource(behind, reader)) return 'a source line'
  if (isTitleBy(clause, reader)) return 'a title and its author'
  return behind.trim() === '' ? creditInNext(next, reader) : undefined
}

/** True where a speech tag follows the words: what stands behind them is `after`, the end of their marks included. */
export function hasTag(words: string, after: string, reader: Reader): boolean {
  const behind = withoutEnd(after)
  const isOver = /[.!?…]$/.test(words.trimEnd()) && /^\s*\p{Lu}/u.test(behind)
  const isCut = /,$/.test(words.trimEnd()) || /^[*_]*,/.test(after)
  return isTag(behind, isOver, isCut, reader) && !/^[*_"”’]*[.!?]/.test(after)
}

/** What follows quotation marks, without tags and what belongs to the end of the words. */
function withoutEnd(after: string): string {
  return after.replace(/<[^<>]*>/g, '').replace(/^[*_"”’.,]+/, '')
}

function creditInNext({ kind, text }: Quote['next'], { lexicon }: Reader): string | undefined {
  if (kind !== 'paragraph' && kind !== 'blockquote') return undefined
  const [line = '', ...others] = text.trim().split('\n')
  if (DASH_LINE.test(line)) return 'a dash and a name'
  return others.length === 0 && isNameLine(line, lexicon) ? 'a name line' : undefined
}

function isDashed(behind: string, { lexicon }: Reader): boolean {
  const credit = /^\s*(?:[—–―]|--)\s*([*_[(]*[\p{Lu}@][\s\S]*)/u.exec(behind)?.[1]
  // After a dash the author's sentence may go on as well.
  if (credit !== undefined)
    return bare(credit).length <= MAX_CREDIT || isNameLine(credit.split(/[.;,\n]/, 1)[0]!, lexicon)
  // A single hyphen may stand between anything.
  const line = /^\s*- ?([*_[(]*\p{Lu}[^.;\n]*)/u.exec(behind)?.[1]
  return line !== undefined && isNameLine(line.slice(0, MAX_CREDIT), lexicon)
}

/** A credit is short, in UTF-16 units. */
const MAX_CREDIT = 120

/** `Programming Pearls by Jon Bentley`. */
function isTitleBy(clause: string, { lexicon }: Reader): boolean {
  const { written, folded } = wordsOf(clause)
  const by = folded.slice(0, 9).findLastIndex(word => lexicon.agent.has(word))
  return by > 0 && /^\p{Lu}/u.test(written[0]!) && /^\p{Lu}/u.test(written[by + 1] ?? '')
}

/** `said Mei Tan`, `, he notes,`, `according to the report`: who speaks, behind the words. */
function isTag(behind: string, isOver: boolean, isCut: boolean, { lexicon }: Reader): boolean {
  const clause = bare(behind.slice(0, MAX_CREDIT)).split(/[.!?;\n“"]/, 1)[0]!
  const { written, folded } = wordsOf(clause)
  // After a full stop another sentence starts: only a short tag still belongs to the words.
  const near = folded.slice(0, isOver ? 3 : 6)
  if (lexicon.handover.at(near, 0)) return true
  const verb = near.findIndex(word => lexicon.reporting.has(word))
  const last = near[verb - 1] ?? ''
  if (verb < 0 || lexicon.modal.has(last) || lexicon.joining.has(last)) return false
  if (near.slice(0, verb).some(word => lexicon.product.has(word))) return false
  // After a comma whoever it is that says it: "…," one apprentice reported.
  if (isCut && verb > 0 && verb <= 3 && !lexicon.ownSubject.has(last)) return true
  return written.slice(0, verb + 6).some((word, index) => {
    const isCalled = lexicon.speaker.has(folded[index]!) || lexicon.source.has(folded[index]!)
    return isCalled || /^[\p{Lu}@]/u.test(word)
  })
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
