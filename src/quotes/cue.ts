import type { Lexicon } from './language.ts'

/** What the words before a quotation make of it. */
export type Role =
  | 'report'
  | 'mention'
  | 'handover'
  | 'announcement'
  | 'utterance'
  | 'definition'
  | 'saying'
  | 'weasel'
  | 'product'
  | 'title'
  | 'specimen'
  | 'hypothetical'
  | 'own'
  | 'none'

/** What decides on the role. */
export interface Cue {
  readonly role: Role
  /** How many words stand between it and the quotation. */
  readonly distance: number
  /** Index of its first word. */
  readonly start: number
}

/** The lists of cues, and how near to the quotation one has to stand, in words. Of two equally near, the first counts. */
const CUES: readonly { readonly role: Role; readonly list: keyof Lexicon; readonly reach: number }[] = [
  { role: 'hypothetical', list: 'hypothetical', reach: 4 },
  { role: 'specimen', list: 'specimen', reach: 6 },
  { role: 'own', list: 'own', reach: 4 },
  { role: 'product', list: 'product', reach: 8 },
  { role: 'product', list: 'action', reach: 3 },
  { role: 'title', list: 'title', reach: 3 },
  { role: 'handover', list: 'handover', reach: 12 },
  { role: 'announcement', list: 'announcement', reach: 12 },
  { role: 'definition', list: 'definition', reach: 12 },
  { role: 'utterance', list: 'utterance', reach: 6 },
  { role: 'report', list: 'reporting', reach: 30 },
  { role: 'mention', list: 'mentioning', reach: 20 },
]

/** The cue that stands nearest to the quotation decides; a weasel's or a proverb's formula does wherever it stands. */
export function cueOf(words: readonly string[], lexicon: Lexicon, isInline: boolean): Cue {
  const formula = formulaIn(words, lexicon)
  if (formula) return formula
  let best: Cue = { role: 'none', distance: Number.POSITIVE_INFINITY, start: -1 }
  for (const { role, list, reach } of CUES) {
    // Only words within a sentence are likely to be a title.
    if (role === 'title' && !isInline) continue
    const match = lexicon[list].last(words, words.length - reach - LONGEST)
    if (!match) continue
    const { start } = match
    const distance = words.length - match.end
    if (distance > reach || distance >= best.distance) continue
    const made = roleAmong(role, words, start, lexicon)
    if (made !== 'none' && (made !== 'hypothetical' || distance <= SUPPOSED)) best = { role: made, distance, start }
  }
  return best
}

/** Words of the longest phrase in the lists. */
const LONGEST = 5
/** So many words before a verb may be its subject. */
const SUBJECT = 5
/** So near to the quotation a supposition has to stand, in words. */
const SUPPOSED = 4

function formulaIn(words: readonly string[], lexicon: Lexicon): Cue | undefined {
  if (lexicon.weasel.isIn(words)) return { role: 'weasel', distance: 0, start: 0 }
  if (lexicon.saying.isIn(words)) return { role: 'saying', distance: 0, start: 0 }
  if (lexicon.label.at(words, 0)?.end === words.length) return { role: 'specimen', distance: 0, start: 0 }
  const supposed = lexicon.hypothetical.last(words, words.length - SUPPOSED - 1)
  const distance = supposed ? words.length - supposed.end : SUPPOSED
  const isAnswered = supposed && lexicon.reporting.last(words, supposed.end + 1)
  return supposed && !isAnswered && distance < SUPPOSED
    ? { role: 'hypothetical', distance, start: supposed.start }
    : undefined
}

/** What the words before a cue make of it. */
function roleAmong(role: Role, words: readonly string[], start: number, lexicon: Lexicon): Role {
  const subject = words.slice(Math.max(0, start - SUBJECT), start)
  if (role !== 'report' && role !== 'mention') return roleOfNoun(role, subject, lexicon)
  return lexicon.supposing.has(words[0]!) ? 'hypothetical' : roleOfVerb(role, subject, lexicon)
}

/** "A message box says" is the product, "they may say", "instead of saying" and "Say" suppose it only. */
function roleOfVerb(role: Role, subject: readonly string[], lexicon: Lexicon): Role {
  const last = subject.at(-1)
  if (last === undefined || lexicon.unspoken.has(last) || lexicon.modal.isIn(subject.slice(-2))) return 'hypothetical'
  if (lexicon.determiner.has(last)) return 'none'
  const isSoftware = lexicon.product.isIn(subject) || subject.slice(-4).some(word => lexicon.machine.has(word))
  return isSoftware ? 'product' : role
}

/** "Our problem statement" is the author's. */
function roleOfNoun(role: Role, subject: readonly string[], lexicon: Lexicon): Role {
  const isOwn = role === 'utterance' && subject.slice(-3).some(word => lexicon.ownDeterminer.has(word))
  return isOwn ? 'own' : role
}

/** After such words nobody speaks. */
export function isNobodys(role: Role): boolean {
  return role === 'product' || role === 'specimen' || role === 'hypothetical'
}
