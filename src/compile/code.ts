import type { CodeFacts, Tag } from '../code-facts.ts'
import type { TagStyle } from '../languages.ts'
import { get, items, text as textOf, type Value } from '../value.ts'
import { parseJson } from './json.ts'

/** Start and end marks of a part of code, matched against a line without its blanks, in lower case. */
const MARKS: readonly { readonly style: TagStyle; readonly start: RegExp; readonly end: RegExp }[] = [
  { style: 'slashes', start: /^\/\/<([\w.]+)>/, end: /^\/\/<\/([\w.]+)>/ },
  { style: 'region', start: /^#region"?([\w.]+)"?/, end: /^#endregion()/ },
  { style: 'quote', start: /^'<([\w.]+)>/, end: /^'<\/([\w.]+)>/ },
  { style: 'markup', start: /^<!--<([\w.]+)>-->/, end: /^<!--<\/([\w.]+)>-->/ },
  { style: 'dashes', start: /^--<([\w.]+)>/, end: /^--<\/([\w.]+)>/ },
  { style: 'hash', start: /^#<([\w.]+)>/, end: /^#<\/([\w.]+)>/ },
  { style: 'rem', start: /^rem<([\w.]+)>/, end: /^rem<\/([\w.]+)>/ },
  { style: 'percent', start: /^%<([\w.]+)>/, end: /^%<\/([\w.]+)>/ },
  { style: 'semicolon', start: /^;<([\w.]+)>/, end: /^;<\/([\w.]+)>/ },
  { style: 'block', start: /^\/\*<([\w.]+)>\*\//, end: /^\/\*<\/([\w.]+)>\*\// },
]

/** What snippets ask of a file of code: how long it is, and which parts of it have a name. */
export function compileCode(text: string): CodeFacts {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const cells = /^\s*\{/.test(text) ? readCells(parseJson(text).value) : undefined
  return { kind: 'code', lineCount: lines.length, tags: readTags(lines), ...(cells && { cells }) }
}

function readTags(lines: readonly string[]): Tag[] {
  const tags: Tag[] = []
  const open: { name: string; style: TagStyle; line: number }[] = []
  for (const [index, line] of lines.entries()) {
    if (!/[</]|#(?:end\s*)?region/i.test(line)) continue
    const bare = line.replace(/\s+/g, '').toLowerCase()
    for (const { style, start, end } of MARKS) {
      const name = start.exec(bare)?.[1]
      if (name !== undefined) open.push({ name, style, line: index })
      const ended = end.exec(bare)?.[1]
      if (ended === undefined) continue
      const at = open.findLastIndex(tag => tag.style === style && (ended === '' || tag.name === ended))
      const [tag] = at < 0 ? [] : open.splice(at, 1)
      if (tag) tags.push({ name: tag.name, style, lineCount: index - tag.line - 1 })
    }
  }
  return tags
}

/** Names of the cells of a notebook, wherever `cells` stand in it. */
function readCells(notebook: Value | undefined): string[] | undefined {
  if (notebook?.kind !== 'mapping') return undefined
  return items(get(notebook, 'cells')).flatMap(cell => textOf(get(get(cell, 'metadata'), 'name')) ?? [])
}
