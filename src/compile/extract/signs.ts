/**
 * Tells whether one of a few signs stands in a stretch of a text. Asked for one stretch after the other, it looks at each
 * part of the text once for each sign, and not at all for the signs that the text does not have.
 */
export class Signs {
  readonly #source: string
  readonly #signs: string[]
  /** Where each sign stands next, from the start of the last stretch on. */
  readonly #next: number[]
  #from = 0

  constructor(source: string, signs: string) {
    this.#source = source
    this.#signs = [...signs].filter(sign => source.includes(sign))
    this.#next = this.#signs.map(sign => source.indexOf(sign))
  }

  isIn(start: number, end: number): boolean {
    return this.first(start) < end
  }

  /** Offset of the first sign at the start or behind it; infinite where none follows. */
  first(start: number): number {
    const isBack = start < this.#from
    this.#from = start
    let first = Number.POSITIVE_INFINITY
    for (let index = 0; index < this.#next.length; index++) {
      if (isBack || this.#next[index]! < start) {
        const at = this.#source.indexOf(this.#signs[index]!, start)
        this.#next[index] = at < 0 ? Number.POSITIVE_INFINITY : at
      }
      first = Math.min(first, this.#next[index]!)
    }
    return first
  }
}
