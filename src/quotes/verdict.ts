import type { Quote } from '../facts.ts'
import type { Form } from './form.ts'
import type { Reader } from './language.ts'
import type { Lead } from './lead.ts'

/** What a candidate is, and what decided. */
export interface Verdict {
  readonly kind: 'none' | 'attributed' | 'unattributed'
  readonly reason: string
  /** Its introduction says that it is a quotation, but not whose. */
  readonly isVague?: true
}

/** A candidate with all that the judge asks of it. */
export interface Candidate extends Reader {
  readonly quote: Quote
  readonly form: Form
  readonly lead: Lead
  /** How it says itself whose words it holds. */
  readonly credit: string | undefined
  /** Words of the shortest quotation that counts. */
  readonly shortest: number
  /** The candidate of the same kind before it. */
  readonly before: Candidate | undefined
  /** The blockquote around it. */
  readonly around: Candidate | undefined
  verdict?: Verdict
}

export const none = (reason: string): Verdict => ({ kind: 'none', reason })
export const attributed = (reason: string): Verdict => ({ kind: 'attributed', reason })
export const unattributed = (reason: string): Verdict => ({ kind: 'unattributed', reason })
export const vague = (reason: string): Verdict => ({ kind: 'unattributed', reason, isVague: true })
