import type { Paragraph, PhrasingContent, Table, TableRow } from 'mdast'
import type { Table as TableFact } from '../../facts.ts'
import { inlineText, isVisible } from './inline.ts'
import { spanOf } from './node.ts'

const SEPARATOR = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/

export function readTable(node: Table, source: string): TableFact {
  const [header, ...body] = node.children
  const emptyHeaders = header!.children.flatMap((cell, index) => (isVisible(cell.children) ? [] : [index]))
  const width = header!.children.length
  const wide = body.find(row => row.children.length > width && countCells(source.slice(...spanOf(row))) > width)
  const firstColumn = boldIncludes(body)
  return {
    span: spanOf(header!),
    ...(emptyHeaders.length > 0 && { emptyHeaders }),
    ...(emptyHeaders.length > 0 && firstColumn && { boldFirstColumn: firstColumn }),
    ...(wide && { wideRow: spanOf(wide) }),
  }
}

/** Includes that make up for bold text in the first cells; undefined where a cell has neither. */
function boldIncludes(rows: readonly TableRow[]): string[] | undefined {
  const paths: string[] = []
  for (const { children } of rows) {
    const cell = children[0]?.children ?? []
    if (cell.some(isStrong)) continue
    const includes = cell.flatMap(node =>
      node.type === 'learn' && node.construct.kind === 'include' ? [node.construct.path] : [],
    )
    if (includes.length === 0) return undefined
    paths.push(...includes)
  }
  return paths
}

function isStrong(node: PhrasingContent): boolean {
  return node.type === 'strong' || ('children' in node && node.children.some(isStrong))
}

/** Cells of a row as the build counts them: a bar within a code span separates nothing, unlike in GitHub's tables. */
function countCells(row: string): number {
  return cellsOf(row).length
}

function cellsOf(row: string): string[] {
  const line = row.trim()
  const cells: string[] = []
  let start = line.startsWith('|') ? 1 : 0
  for (let index = start; index < line.length; index++) {
    const character = line[index]
    if (character === '\\') index++
    else if (character === '|') {
      cells.push(line.slice(start, index))
      start = index + 1
    } else if (character === '`') {
      const run = /^`+/.exec(line.slice(index))![0]
      const close = new RegExp(`(?<!\`)${run}(?!\`)`).exec(line.slice(index + run.length))
      index += run.length - 1 + (close ? close.index + run.length : 0)
    }
  }
  return start < line.length ? [...cells, line.slice(start)] : cells
}

/** True for a paragraph of several lines with a bar: without, it is in no way a table. */
export function hasRows({ position }: Paragraph, source: string): boolean {
  if (position!.start.line === position!.end.line) return false
  const bar = source.indexOf('|', position!.start.offset!)
  return bar >= 0 && bar < position!.end.offset!
}

/**
 * A paragraph that is a table to the build alone, which does not ask whether the separator has as many columns as the
 * header.
 */
export function readLooseTable(node: Paragraph, source: string): TableFact | undefined {
  const [start, end] = spanOf(node)
  const [header = '', separator = '', ...rows] = source
    .slice(start, end)
    .split(/\r?\n/)
    .map(line => line.replace(/^[ \t>]+/, ''))
  if (!header.includes('|') || !separator.includes('|') || !SEPARATOR.test(separator)) return undefined
  const headers = cellsOf(header)
  const emptyHeaders = headers.flatMap((cell, index) => (cell.trim() === '' ? [index] : []))
  const isBold = rows.every(row => /\*\*|__/.test(cellsOf(row)[0] ?? ''))
  const isWide = rows.some(row => countCells(row) > headers.length)
  return {
    span: [start, start + header.length],
    ...(emptyHeaders.length > 0 && { emptyHeaders }),
    ...(emptyHeaders.length > 0 && isBold && { boldFirstColumn: [] }),
    ...(isWide && { wideRow: [start, end] }),
  }
}

/** True for a paragraph that its author meant as a table: rows of pipes, but no separator on the second line. */
export function isFailedTable(node: Paragraph, source: string): boolean {
  const lines = inlineText(
    node.children.filter(child => child.type !== 'html'),
    'content',
    source,
  ).split('\n')
  if (lines[0]?.includes('|') && SEPARATOR.test(lines[1] ?? '')) return false
  let rows = 0
  let separator = false
  for (const line of lines) {
    separator ||= /^[|:-]*$/.test(line.trim())
    if (line.includes('|')) rows++
    if (rows >= 2 && separator) return true
  }
  return rows >= 2 && lines.every(line => line.split('|').length > 2)
}
