/**
 * The lines from the offset on that are deeper than `indent`, without what all of them are indented by, and where the last
 * of them ends that is not empty. Undefined where blanks on lines of their own might mean something.
 */
export function readLiteral(source: string, offset: number, indent: number): { text: string; end: number } | undefined {
  const lines: string[] = []
  let depth: number | undefined
  let end = offset
  for (let from = offset; from < source.length; ) {
    const newline = source.indexOf('\n', from)
    const next = newline < 0 ? source.length : newline
    const line = source.slice(from, source.startsWith('\r', next - 1) && next > from ? next - 1 : next)
    const own = line.search(/[^ ]/)
    if (own < 0 && line.length > (depth ?? 0)) return undefined
    if (own >= 0) {
      if (own <= indent || own < (depth ?? 0)) break
      depth ??= own
    }
    lines.push(line.slice(depth ?? 0))
    from = newline < 0 ? next : newline + 1
    // Of a block with nothing in it, the full parser takes one line to be its own.
    if (own >= 0 || end === offset) end = from
  }
  while (lines.at(-1) === '') lines.pop()
  return { text: lines.join('\n'), end }
}
