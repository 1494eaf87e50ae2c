/**
 * The words that one language uses around quotations. Each list is a text with blanks between its entries; an entry of
 * several words has `_` between them, `*` being any word. Letters are in lower case, apostrophes straight. The judge
 * itself knows no word.
 */
export interface QuoteLanguage {
  /** Verbs that report words, in every form. */
  readonly reporting: string
  /** Verbs that report words only where somebody is named beside them. */
  readonly mentioning: string
  /** What is done with labels and values, right in front of them. */
  readonly action: string
  /** What runs, and says something while it does. */
  readonly machine: string
  /** First words of sentences that suppose something. */
  readonly supposing: string
  /** Words right in front of a noun: "the state", "a report" are no verbs. */
  readonly determiner: string
  /** They make an utterance the author's own. */
  readonly ownDeterminer: string
  /** Subjects of such verbs behind which the author or nobody stands. */
  readonly ownSubject: string
  /** Words in front of a reporting verb that make it something that may or should be said. */
  readonly modal: string
  /** Words right in front of such a verb that do the same. */
  readonly unspoken: string
  /** Those of the product words that stand for a text of the software's. */
  readonly message: string
  /** Phrases that hand over to somebody else's words without such a verb. */
  readonly handover: string
  /** They say that a quotation comes. */
  readonly announcement: string
  /** The same of a quotation of which nothing has been said before. */
  readonly unheard: string
  /** What somebody utters: announced in a sentence that ends in a colon, somebody's words follow. */
  readonly utterance: string
  /** A definition that the author takes from somewhere, wherever that is. */
  readonly definition: string
  /** Prepositions in front of whoever has said it. */
  readonly agent: string
  /** Formulas of proverbs: nobody in particular has said them, and that is said. */
  readonly saying: string
  /** They say that somebody has said it, but not who. */
  readonly weasel: string
  /** What software shows, and how it does: no person speaks. */
  readonly product: string
  /** Words in front of the title of a work or of one of its parts. */
  readonly title: string
  /** Ways of showing words as a specimen. */
  readonly specimen: string
  /** Words behind a specimen that set it against another. */
  readonly contrast: string
  /** Words between several specimens or quotations. */
  readonly joining: string
  /** They stand for somebody or something named in the sentence before. */
  readonly pronoun: string
  /** How a sentence begins that says whose the words before were. */
  readonly reference: string
  /** The same as a specimen, where nothing but a few words stands there. */
  readonly label: string
  /** Nobody has said it: it might be said, or should be, or is asked. */
  readonly hypothetical: string
  /** The author's own gloss, motto or definition. */
  readonly own: string
  /** They name somebody by what they are. */
  readonly speaker: string
  /** Documents that speak for somebody. */
  readonly source: string
  /** How a note begins. */
  readonly note: string
  /** How an instruction begins. */
  readonly imperative: string
  /** How a line begins that holds the source. */
  readonly sourceLabel: string
  /** What a speaker calls himself. */
  readonly self: string
  /** How the wish of a user begins: in whose role, and what is wanted. */
  readonly roleOpening: string
  readonly wish: string
  /** Words that point at something in the article, which no saying does. */
  readonly pointing: string
  /** In a request: whom something is to be told. */
  readonly listener: string
  readonly reader: string
  readonly firstPerson: string
  /** Words that start with a capital at the start of a sentence only. */
  readonly common: string
}

/** The lists of a language, ready to be looked for. */
export type Lexicon = { readonly [List in keyof QuoteLanguage]: Phrases }

/** What reading a text takes: the words, and which addresses count. */
export interface Reader {
  readonly lexicon: Lexicon
  /** True for an address that may be the source of a quotation. */
  isSource(address: string): boolean
}

export function toLexicon(language: QuoteLanguage, extraVerbs: readonly string[] = []): Lexicon {
  const lists = Object.entries({ ...language, reporting: `${language.reporting} ${extraVerbs.map(toEntry).join(' ')}` })
  return Object.fromEntries(lists.map(([name, list]) => [name, new Phrases(list)])) as Lexicon
}

function toEntry(phrase: string): string {
  return phrase.trim().toLowerCase().replace(/\s+/g, '_')
}

/** Where a phrase stands among the words of a text. */
export interface Match {
  readonly start: number
  readonly end: number
}

/** A set of phrases; looking one up costs a step a word. */
class Phrases {
  readonly #singles = new Set<string>()
  /** Phrases by their first word, the longest first. */
  readonly #byFirst = new Map<string, string[][]>()

  constructor(list: string) {
    for (const entry of list.split(/\s+/)) {
      const phrase = entry.split('_')
      const [first] = phrase
      if (!first) continue
      if (phrase.length === 1) this.#singles.add(first)
      const others = this.#byFirst.get(first)
      if (others) others.push(phrase)
      else this.#byFirst.set(first, [phrase])
    }
    for (const phrases of this.#byFirst.values()) phrases.sort((a, b) => b.length - a.length)
  }

  /** True for a phrase that is a single word. */
  has(word: string): boolean {
    return this.#singles.has(word)
  }

  /** The longest phrase that starts at a word; undefined when none does. */
  at(words: readonly string[], start: number): Match | undefined {
    const phrases = start < words.length ? this.#byFirst.get(words[start]!) : undefined
    const found = phrases?.find(phrase => isAt(phrase, words, start))
    return found && { start, end: start + found.length }
  }

  /** The last phrase among the words from an index on. */
  last(words: readonly string[], from = 0): Match | undefined {
    for (let start = words.length - 1; start >= Math.max(0, from); start--) {
      const match = this.at(words, start)
      if (match) return match
    }
    return undefined
  }

  isIn(words: readonly string[]): boolean {
    return this.last(words) !== undefined
  }
}

function isAt(phrase: readonly string[], words: readonly string[], start: number): boolean {
  for (let index = 1; index < phrase.length; index++)
    if (phrase[index] !== '*' && phrase[index] !== words[start + index]) return false
  return true
}
