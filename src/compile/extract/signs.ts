/**
 * Tells whether one of a few signs stands in a stretch of a text. Asked for one stretch after the other, it looks at each
 * part of the text once for each sign.
 */
export class Signs {
  readonly #source: string
  readonly #signs: string
  /** Where each sign stands next, from the start of the last stretch on; infinite where none follows. */
  readonly #next: number[]
  #from = 0

  constructor(source: string, signs: string) {
    this.#source = source
    this.#signs = signs
    this.#next = new Array(signs.length).fill(-1)
  }

  isIn(start: number, end: number): boolean {
    if (start < this.#from) this.#next.fill(-1)
    this.#from = start
    for (let index = 0; index < this.#next.length; index++) {
      if (this.#next[index]! < start) this.#next[index] = this.#find(index, start)
      if (this.#next[index]! < end) return true
    }
    return false
  }

  #find(index: number, start: number): number {
    const at = this.#source.indexOf(this.#signs[index]!, start)
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
}
