/** One of the parts that the work of a run is cut into. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number
  readonly of: number
}

/** Folder of the blobs. Its name has no leading dot: tools that keep artifacts tend to leave hidden folders out. */
export const BLOBS = 'docset-lint-blobs'

/** Reads `2/4`; undefined when it has no meaning. */
export function parseShard(text: string): Shard | undefined {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  const shard = { number: Number(number), of: Number(of) }
  return isShard(shard) ? shard : undefined
}

export function isShard({ number, of }: Shard): boolean {
  return Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of
}
