/**
 * Line tables. Facts keep the length of each line (its line ending included) as one character of a string, so that a
 * place can be turned into line and column without the text.
 */

/** 1-based line and column; columns count UTF-16 units, as editors and the Learn build do. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** Below this come control characters, which JSON would escape with six bytes. */
const BASE = 32
/** A longer line is written as several characters; this one means "so many, and the line goes on". */
const MORE = 0xd000

/** So many characters are written at once, as the arguments of one call. */
const CHUNK = 4096

/** Packs the line lengths of a text. Lines end with `\n`, `\r\n` or `\r`. */
export function packLines(text: string): string {
  let packed = ''
  let units: number[] = []
  const add = (length: number): void => {
    let rest = length
    for (; rest >= MORE; rest -= MORE) units.push(BASE + MORE)
    units.push(BASE + rest)
    if (units.length < CHUNK) return
    packed += String.fromCharCode(...units)
    units = []
  }
  let start = 0
  let newline = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (newline >= 0 || carriage >= 0) {
    const isNewline = carriage < 0 || (newline >= 0 && newline <= carriage + 1)
    const end = (isNewline ? newline : carriage) + 1
    add(end - start)
    start = end
    if (newline >= 0 && newline < end) newline = text.indexOf('\n', end)
    if (carriage >= 0 && carriage < end) carriage = text.indexOf('\r', end)
  }
  add(text.length - start)
  return packed + String.fromCharCode(...units)
}

/** Offsets at which each line starts, from a packed table. */
export function lineStarts(packed: string): number[] {
  const starts = [0]
  let offset = 0
  for (let index = 0; index < packed.length; index++) {
    const length = packed.charCodeAt(index) - BASE
    offset += length
    if (length !== MORE) starts.push(offset)
  }
  starts.pop()
  return starts
}

/** Line (0-based) of an offset. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Line and column (1-based) of an offset. */
export function pointAt(starts: readonly number[], offset: number): Point {
  const line = lineAt(starts, offset)
  return { line: line + 1, column: offset - starts[line]! + 1 }
}

/** A point so many lines and columns further. */
export function shifted({ line, column }: Point, [lines, columns]: readonly [number, number] = [0, 0]): Point {
  return { line: line + lines, column: column + columns }
}
