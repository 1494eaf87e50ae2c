/**
 * Reads `[title](path "title")`, the link of an include: the title may hold escaped brackets, the path ends at the first
 * blank or `)`, may stand in angle brackets, and is taken as written. Gives the path and the offset after the `)`.
 */
export function readLink(text: string, start: number, limit: number): { path: string; end: number } | undefined {
  const match = /^ *\[(?:[^\]\\]|\\.)*\]\(\s*(?!\s)((?:[^\s)\\]|\\.)*)(?:\s(?:[^)\\]|\\.)*)?\)/.exec(
    text.slice(start, limit),
  )
  if (!match) return undefined
  const path = match[1]!.replace(/\\(.)/g, '$1')
  return { path: /^<.*>$/.test(path) ? path.slice(1, -1).trim() : path, end: start + match[0].length }
}
