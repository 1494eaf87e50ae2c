import type { ReadArticle } from '../ahead.ts'

/** Articles that follow each other, in the form in which they pass between threads: one buffer, which is handed over. */
export interface Handful {
  /** Index of the first one. */
  readonly at: number
  readonly buffer: ArrayBuffer
  /** Absent for an article that was not read. */
  readonly parts: readonly (Part | undefined)[]
}

/** Where in the buffer the bytes and the tree of an article lie. */
interface Part {
  readonly start: number
  /** Where the bytes end and the tree starts. */
  readonly middle: number
  readonly end: number
  readonly digest?: string
}

export function pack(at: number, articles: readonly (ReadArticle | undefined)[]): Handful {
  const size = articles.reduce((sum, read) => sum + (read ? read.bytes.length + (read.tree?.length ?? 0) : 0), 0)
  const all = new Uint8Array(size)
  let start = 0
  const parts = articles.map(read => {
    if (!read) return undefined
    const { bytes, tree, digest } = read
    const middle = start + bytes.length
    const part: Part = { start, middle, end: middle + (tree?.length ?? 0), ...(digest !== undefined && { digest }) }
    all.set(bytes, start)
    if (tree) all.set(tree, middle)
    start = part.end
    return part
  })
  return { at, buffer: all.buffer, parts }
}

/** The article of a handful at an index of it. */
export function unpack({ buffer, parts }: Handful, index: number): ReadArticle | undefined {
  const part = parts[index]
  if (!part) return undefined
  const { start, middle, end, digest } = part
  return {
    bytes: new Uint8Array(buffer, start, middle - start),
    ...(end > middle && { tree: new Uint8Array(buffer, middle, end - middle) }),
    ...(digest !== undefined && { digest }),
  }
}
