import type { Quote } from '../facts.ts'
import { creditOf } from './credit.ts'
import { Form } from './form.ts'
import type { Lexicon, Reader } from './language.ts'
import { Lead } from './lead.ts'
import type { Verdict } from './verdict.ts'

/** A candidate with all that the judge asks of it. */
export class Candidate implements Reader {
  readonly quote: Quote
  readonly lexicon: Lexicon
  readonly isSource: Reader['isSource']
  /** Words of the shortest quotation that counts. */
  readonly shortest: number
  readonly form: Form
  readonly lead: Lead
  /** The candidate of the same kind before it. */
  readonly before: Candidate | undefined
  /** The blockquote around it. */
  readonly around: Candidate | undefined
  verdict?: Verdict
  /** Most candidates are something else by their looks; who is credited is looked for in those that remain. */
  #credit: { readonly said: string | undefined } | undefined

  constructor(
    quote: Quote,
    reader: Reader,
    shortest: number,
    before: Candidate | undefined,
    around: Candidate | undefined,
  ) {
    this.quote = quote
    this.lexicon = reader.lexicon
    this.isSource = reader.isSource
    this.shortest = shortest
    this.form = new Form(quote, reader.lexicon)
    this.lead = Lead.of(quote, reader)
    this.before = before
    this.around = around
  }

  /** How it says itself whose words it holds. */
  get credit(): string | undefined {
    this.#credit ??= { said: creditOf(this.quote, this.form, this) }
    return this.#credit.said
  }
}
