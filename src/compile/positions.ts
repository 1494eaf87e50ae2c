import type { Root, RootContent } from 'mdast'

/**
 * Gives nodes a position that have none. remark-gfm finds some bare addresses only after parsing, in text that it then cuts
 * into pieces without positions; they stand one after the other where the text stood.
 */
export function fillPositions(tree: Root, source: string): void {
  const lines = [0]
  for (let newline = source.indexOf('\n'); newline >= 0; newline = source.indexOf('\n', newline + 1))
    lines.push(newline + 1)
  const point = (offset: number): { line: number; column: number; offset: number } => {
    const after = lines.findIndex(start => start > offset)
    const line = after < 0 ? lines.length : after
    return { line, column: offset - lines[line - 1]! + 1, offset }
  }
  const fill = (node: Root | RootContent, from: number): void => {
    if (!('children' in node)) return
    let at = from
    for (const child of node.children) {
      if (!child.position) {
        const text = textOf(child)
        const found = source.indexOf(text, at)
        const start = found < 0 ? at : found
        child.position = { start: point(start), end: point(Math.min(start + text.length, source.length)) }
      }
      fill(child, child.position.start.offset ?? at)
      at = child.position.end.offset ?? at
    }
  }
  fill(tree, 0)
}

function textOf(node: RootContent): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}
