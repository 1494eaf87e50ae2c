import type { Quote } from '../facts.ts'
import type { Lexicon } from './language.ts'
import { bare, endsSentence, isQuestion, startsSentence, type Words, wordsIn, wordsOf } from './text.ts'

/** What the words of a candidate look like by themselves. Each question is answered when it is first asked. */
export class Form {
  /** Start and end, where the text is cut. */
  readonly text: string
  readonly #quote: Quote
  readonly #lexicon: Lexicon
  #plain: string | undefined
  #words: Words | undefined
  #isQuoted: boolean | undefined
  #isCode: boolean | undefined

  constructor(quote: Quote, lexicon: Lexicon) {
    this.#quote = quote
    this.#lexicon = lexicon
    this.text = quote.tail === undefined ? quote.text : `${quote.text}\n${quote.tail}`
  }

  /** Without Markdown. */
  get plain(): string {
    this.#plain ??= bare(this.text)
    return this.#plain
  }

  get words(): Words {
    this.#words ??= wordsIn(this.plain)
    return this.#words
  }

  /** Starts and ends like a sentence; the full stop may stand behind the closing mark. */
  get isSentence(): boolean {
    if (!this.startsSentence) return false
    return endsSentence(this.plain) || (this.#quote.kind === 'inline' && isEndedBehind(this.#quote))
  }

  get startsSentence(): boolean {
    return startsSentence(this.plain)
  }

  /** A question; of several sentences only when somebody is asked. */
  get isQuestion(): boolean {
    return isQuestion(this.plain) && (!/[.!]\s/.test(this.plain) || this.isToReader)
  }

  /** Asks somebody to say something. */
  get isRequest(): boolean {
    return this.isImperative && this.#lexicon.listener.isIn(this.words.folded.slice(0, 4))
  }

  get isImperative(): boolean {
    return this.#lexicon.imperative.at(this.words.folded, 0) !== undefined
  }

  get isToReader(): boolean {
    return this.#lexicon.reader.isIn(this.words.folded)
  }

  /** Somebody speaks of himself; what he quotes in turn does not count. */
  get isPersonal(): boolean {
    const own = this.plain.replace(/(?<=.)["“][^"“”]*["”](?=.)/g, ' ')
    return this.#lexicon.self.isIn(own === this.plain ? this.words.folded : wordsOf(own).folded)
  }

  /** A blockquote that is wrapped in quotation marks, or at least ends with one. */
  get isQuoted(): boolean {
    this.#isQuoted ??= this.#quote.kind === 'block' && isWrapped(this.plain)
    return this.#isQuoted
  }

  /** Changes by somebody who quotes: `[a]ll`, `[…]`, `… which`. */
  get isEdited(): boolean {
    return isEdited(this.text)
  }

  /** Code, output, messages with a number: no language. */
  get isCode(): boolean {
    this.#isCode ??= this.#isLabelled || isCode(this.plain)
    return this.#isCode
  }

  /** `Error: …` */
  get #isLabelled(): boolean {
    const isMessage = this.#lexicon.message.has(this.words.folded[0] ?? '')
    return isMessage && /^\W*(?:\p{L}:|[A-Za-z]\p{L}*:)/u.test(this.plain)
  }

  get isLinkOnly(): boolean {
    return /^[\s*_]*\[[^\]]*\]\([^)]*\)[\s*_.]*$/.test(this.text)
  }

  /** Most words have a capital. */
  get isTitle(): boolean {
    const { written, folded } = this.words
    const long = written.filter((word, index) => word.length > 3 && !this.#lexicon.common.has(folded[index]!))
    return long.length >= 2 && long.filter(word => /^[\p{Lu}\d]/u.test(word)).length / long.length >= 0.7
  }

  /** Starts like a note, with an icon, or with a bold label. */
  get isNote(): boolean {
    return this.#quote.kind === 'block' && isNote(this.text, this.plain, this.words, this.#lexicon)
  }

  get isVerse(): boolean {
    return isVerse(this.plain)
  }

  /** Lines that start with the names of those who speak. */
  get isDialogue(): boolean {
    return this.plain.split('\n').filter(line => /^\p{Lu}[\p{L} ]{1,20}: \S/u.test(line)).length >= 2
  }

  /** What a user wants: `As an administrator, I want to …`, `I want to …`. */
  get isStory(): boolean {
    const { wish, roleOpening } = this.#lexicon
    const { folded } = this.words
    return wish.at(folded, 0) !== undefined || (!!roleOpening.at(folded, 0) && wish.isIn(folded.slice(0, 12)))
  }

  /** So few of the language's common words that it is written in another. */
  get isForeign(): boolean {
    const { folded } = this.words
    return folded.length >= 6 && folded.filter(word => this.#lexicon.common.has(word)).length < folded.length / 8
  }

  get isMaxim(): boolean {
    return isMaxim(this.plain, this.words.folded, this.#lexicon)
  }
}

/** The last closing mark may be followed by a footnote or a credit. */
function isWrapped(plain: string): boolean {
  if (!/["”»’][ \t.,]*(?:$|[—–(-]|\[\^)/m.test(plain.slice(-REACH_OF_CREDIT))) return false
  return /^(?:["“«„‘]|[^"“”]+”\s*$)/.test(plain) || /:\s*["“]/.test(plain.slice(0, REACH_OF_LABEL))
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
function isEndedBehind({ before, after, words, place }: Quote): boolean {
  const least = place === 'text' ? 6 : 8
  return /^[*_]*[.!]/.test(after) || (words >= least && /^[*_\s]*$/.test(before) && /^[*_\s]*$/.test(after))
}

/** `CS8618: …`, `System.Exception: …`. */
const MESSAGE_START = /^\W*(?:[A-Z]{1,5}\d{3,}|\w+(?:\.\w+)+)\s?:/i

function isCode(plain: string): boolean {
  if (MESSAGE_START.test(plain)) return true
  const prose = plain.replace(/`[^`]*`|<\/?[a-z][^<>]*>/gi, ' ')
  const words = prose.match(/\p{L}{2,}/gu)?.length ?? 0
  const spans = plain.length - prose.length
  if (spans > plain.length / 2) return true
  const signs = prose.match(
    /[\\{}<>=|$^]|%\w|::|\w\(\)|\w_\w|0x[0-9a-f]+|\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}\d{3,}|\w\.\w+\.\w/g,
  )
  return signs !== null && (signs.length > words * 0.15 || (words < 12 && /\w[A-Z][a-z]+[A-Z]|\\|[{}<>=|]/.test(prose)))
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
