import type { Construct, Region } from './construct.ts'

/**
 * A text in which Learn syntax is hidden from the CommonMark parser, so that it can neither glue to the prose beside it
 * nor be taken for something else. Every construct keeps its length, so offsets stay true.
 *
 * - A block construct becomes a processing instruction, `<?  ?>`: CommonMark reads that as an HTML block which
 *   interrupts a paragraph, closes a list at its margin, needs no blank line around it, and has no lazy continuation,
 *   just as the build's own blocks behave.
 * - An inline construct becomes a run of a private-use character, which is plain text.
 */
export interface Masked {
  readonly text: string
  /** Blanks taken from the start of each line (0-based), where rows and columns swallow indentation. */
  readonly removed?: readonly number[]
}

export const INLINE_FILL = '\uE000'

export function mask(text: string, constructs: readonly Construct[]): Masked {
  if (constructs.length === 0) return { text }
  let masked = ''
  let position = 0
  for (const construct of constructs) {
    const [start, end] = construct.span
    const length = end - start
    masked += text.slice(position, start)
    masked += isInline(construct) ? INLINE_FILL.repeat(length) : `<?${' '.repeat(length - 4)}?>`
    position = end
  }
  masked += text.slice(position)
  return dedentRows(masked, constructs)
}

function isInline(construct: Construct): boolean {
  switch (construct.kind) {
    case 'include':
      return !construct.block
    case 'element':
      return !construct.container && (construct.name === 'image' || construct.name === 'video')
    default:
      return construct.kind === 'no-loc'
  }
}

/** The build strips all indentation inside rows, so that indented text in a column is not code. */
function dedentRows(text: string, constructs: readonly Construct[]): Masked {
  const rows: { from: number; to: number; indent: number }[] = []
  let row: Region | undefined
  for (const construct of constructs) {
    if (construct.kind === 'region' && construct.name === 'row') row ??= construct
    if (construct.kind === 'end' && construct.name === 'row' && row) {
      rows.push(extent(text, row, construct.span[0]))
      row = undefined
    }
  }
  if (row) rows.push(extent(text, row, text.length))
  if (rows.length === 0) return { text }

  const removed: number[] = []
  let offset = 0
  const lines = text.split('\n').map(line => {
    const row = rows.find(({ from, to }) => offset > from && offset < to)
    const blanks = row ? Math.max(0, /^[ \t]*/.exec(line)![0].length - row.indent) : 0
    removed.push(blanks)
    offset += line.length + 1
    return line.slice(blanks)
  })
  return { text: lines.join('\n'), removed }
}

function extent(text: string, row: Region, to: number): { from: number; to: number; indent: number } {
  const from = row.span[0]
  return { from, to, indent: from - (text.lastIndexOf('\n', from) + 1) }
}
