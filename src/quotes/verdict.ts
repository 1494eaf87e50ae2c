/** What a candidate is, and what decided. */
export interface Verdict {
  readonly kind: 'none' | 'attributed' | 'unattributed'
  readonly reason: string
  /** Its introduction says that it is a quotation, but not whose. */
  readonly isVague?: true
}

export const none = (reason: string): Verdict => ({ kind: 'none', reason })
export const attributed = (reason: string): Verdict => ({ kind: 'attributed', reason })
export const unattributed = (reason: string): Verdict => ({ kind: 'unattributed', reason })
export const vague = (reason: string): Verdict => ({ kind: 'unattributed', reason, isVague: true })
