import type { Quote } from '../facts.ts'
import type { Lexicon } from './language.ts'
import { bare, endsSentence, isQuestion, isSentence, startsSentence, type Words, wordsOf } from './text.ts'

/** What the words of a candidate look like by themselves. */
export interface Form {
  /** Start and end, where the text is cut. */
  readonly text: string
  readonly plain: string
  readonly words: Words
  readonly isSentence: boolean
  readonly startsSentence: boolean
  /** A question; of several sentences only when somebody is asked. */
  readonly isQuestion: boolean
  /** A blockquote that is wrapped in quotation marks, or at least ends with one. */
  readonly isQuoted: boolean
  /** Changes by somebody who quotes: `[a]ll`, `[…]`, `… which`. */
  readonly isEdited: boolean
  /** Code, output, paths, a link alone: no language. */
  readonly isCode: boolean
  readonly isLinkOnly: boolean
  /** A title: most words have a capital, no full stop. */
  readonly isTitle: boolean
  /** Starts like a note, with an icon, or with a bold label. */
  readonly isNote: boolean
  readonly isImperative: boolean
  /** Asks somebody to say something. */
  readonly isRequest: boolean
  /** Somebody speaks of himself. */
  readonly isPersonal: boolean
  readonly isToReader: boolean
  readonly isVerse: boolean
  /** Lines that start with the names of those who speak. */
  readonly isDialogue: boolean
  /** What a user wants: `As a …, I want …`. */
  readonly isStory: boolean
  /** So few of the language's common words that it is written in another. */
  readonly isForeign: boolean
  readonly isMaxim: boolean
}

export function readForm(quote: Quote, lexicon: Lexicon): Form {
  const text = quote.tail === undefined ? quote.text : `${quote.text}\n${quote.tail}`
  const plain = bare(text)
  const words = wordsOf(text)
  const isBlock = quote.kind === 'block'
  const isImperative = lexicon.imperative.at(words.folded, 0) !== undefined
  const isToReader = lexicon.reader.isIn(words.folded)
  return {
    text,
    plain,
    words,
    isSentence: isSentence(text) || (!isBlock && startsSentence(text) && isEndedBehind(quote)),
    startsSentence: startsSentence(text),
    isQuestion: isQuestion(text) && (!/[.!]\s/.test(plain) || isToReader),
    isRequest: isImperative && lexicon.listener.isIn(words.folded.slice(0, 4)),
    isQuoted: isBlock && isWrapped(plain),
    isEdited: isEdited(text),
    isCode: isCode(plain) || (lexicon.message.has(words.folded[0] ?? '') && /^\W*\p{L}+:/u.test(plain)),
    isLinkOnly: /^[\s*_]*\[[^\]]*\]\([^)]*\)[\s*_.]*$/.test(text),
    isTitle: isTitle(words, lexicon),
    isNote: isBlock && isNote(text, plain, words, lexicon),
    isImperative,
    isPersonal: isPersonal(plain, lexicon),
    isToReader,
    isVerse: isBlock && isVerse(plain),
    isDialogue: plain.split('\n').filter(line => /^\p{Lu}[\p{L} ]{1,20}: \S/u.test(line)).length >= 2,
    isStory: isStory(words.folded, lexicon),
    isForeign:
      words.folded.length >= 6 &&
      words.folded.filter(word => lexicon.common.has(word)).length < words.folded.length / 12,
    isMaxim: isBlock && isMaxim(plain, words.folded, lexicon),
  }
}

/** The last closing mark may be followed by a footnote or a credit. */
function isWrapped(plain: string): boolean {
  if (!/["”»’][\s.,]*(?:$|\n|\s*[—–-]|\s*\(|\s*\[\^)/.test(plain.slice(-REACH_OF_CREDIT))) return false
  return /^(?:["“«„‘]|[^"“”]*[^"“”\s][^"“”]*”\s*$)/.test(plain) || /:\s*["“]/.test(plain.slice(0, REACH_OF_LABEL))
}

/** So much of a text is searched for the credit at its end and the label at its start, in UTF-16 units. */
const REACH_OF_CREDIT = 120
const REACH_OF_LABEL = 80

function isEdited(text: string): boolean {
  return (
    /(?:^|[\s"“(])\[\p{L}{1,3}\]\p{L}/u.test(text) ||
    /\p{L}\[\p{L}{1,4}\](?!\()/u.test(text) ||
    /\[\s?(?:…|\.{3})\s?\](?!\()/.test(text) ||
    /^["“]?(?:…|\.{3,4})\s?\p{L}/u.test(text)
  )
}

/** The full stop may stand behind the closing mark; a whole block, item or cell may do without. */
function isEndedBehind({ before, after, words }: Quote): boolean {
  return /^[*_]*[.!]/.test(after) || (words >= 8 && /^[*_\s]*$/.test(before) && /^[*_\s]*$/.test(after))
}

/** `CS8618: …`, `System.Exception: …`. */
const MESSAGE_START = /^\W*(?:[A-Z]{1,5}\d{3,}|\w+(?:\.\w+)+)\s?:/i

function isCode(plain: string): boolean {
  if (MESSAGE_START.test(plain)) return true
  const prose = plain.replace(/`[^`]*`/g, ' ')
  const words = prose.match(/\p{L}{2,}/gu)?.length ?? 0
  const spans = plain.length - prose.length
  if (spans > plain.length / 2) return true
  const signs = prose.match(
    /[\\{}<>=|$~^]|%\w|::|\w\(\)|\w_\w|0x[0-9a-f]+|\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}\d{3,}|\w\.\w+\.\w/g,
  )
  return signs !== null && (signs.length > words * 0.15 || (words < 12 && /\w[A-Z][a-z]+[A-Z]|\\|[{}<>=|]/.test(prose)))
}

function isTitle({ written, folded }: Words, lexicon: Lexicon): boolean {
  const long = written.filter((word, index) => word.length > 3 && !lexicon.common.has(folded[index]!))
  return long.length >= 2 && long.filter(word => /^[\p{Lu}\d]/u.test(word)).length / long.length >= 0.7
}

function isNote(text: string, plain: string, { folded }: Words, lexicon: Lexicon): boolean {
  const bold = /^\s*\*\*[^*]+\*\*/.exec(text)?.[0].length ?? 0
  return (
    /^\s*(?:[![(]*(?=[\p{L}])|)(?:\p{Extended_Pictographic}|!\[\]\()/u.test(text) ||
    lexicon.note.at(folded, 0) !== undefined ||
    /^\s*\p{Lu}{2}[\p{Lu}\s-]*:/u.test(plain) ||
    // A bold label or a bold line; a quotation may start with a bold word.
    (bold > 0 && (/^\s*\*\*[^*]*:\*\*|^\s*\*\*[^*]*\*\*\s*(?::|$|\n)/.test(text) || bold > 40) && !/^["“]/.test(plain))
  )
}

/** What somebody quotes in turn does not count. */
function isPersonal(plain: string, lexicon: Lexicon): boolean {
  return lexicon.self.isIn(wordsOf(plain.replace(/(?<=.)["“][^"“”]*["”](?=.)/g, ' ')).folded)
}

/** Lines of about the length of a verse, each with a capital, without a full stop at the end. */
function isVerse(plain: string): boolean {
  const lines = plain.split('\n').map(line => line.trim())
  return (
    lines.length >= 2 &&
    lines.length <= 20 &&
    lines.every(line => /^["“]?\p{Lu}[^:`|=(*_<]*$/u.test(line) && line.length < 60 && line.includes(' ')) &&
    lines.slice(0, -1).every(line => !/[.!?]$/.test(line))
  )
}

/** `As an administrator, I want to …`, `I want to …`. */
function isStory(words: readonly string[], lexicon: Lexicon): boolean {
  return (
    lexicon.wish.at(words, 0) !== undefined ||
    (lexicon.roleOpening.at(words, 0) !== undefined && lexicon.wish.isIn(words.slice(0, 12)))
  )
}

/** One general sentence that speaks to nobody and of nobody. */
function isMaxim(plain: string, words: readonly string[], lexicon: Lexicon): boolean {
  return (
    words.length >= 6 &&
    words.length <= 40 &&
    startsSentence(plain) &&
    endsSentence(plain) &&
    !/[.!?]\s/.test(plain.slice(0, -1)) &&
    !/[`\d:]/.test(plain) &&
    lexicon.imperative.at(words, 0) === undefined &&
    !words.some(word => lexicon.firstPerson.has(word) || lexicon.reader.has(word) || lexicon.pointing.has(word))
  )
}
