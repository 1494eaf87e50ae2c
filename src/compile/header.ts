import type { Yaml } from 'mdast'
import type { Header, Problem } from '../facts.ts'
import type { Span } from '../finding.ts'
import type { Comment } from './suppressions.ts'
import { parseYaml } from './yaml.ts'

/** Reads the YAML header of an article; what is wrong with it goes to `problems`, its comments to `comments`. */
export function readHeader(node: Yaml, text: string, problems: Problem[], comments: Comment[]): Header {
  const span: Span = [node.position!.start.offset!, node.position!.end.offset!]
  const start = text.indexOf('\n', span[0]) + 1
  const end = Math.max(start, text.lastIndexOf('\n', span[1] - 1))
  const source = text.slice(start, end).replace(/\r$/, '')
  const { value, errors, duplicates } = parseYaml(source, start)

  for (const error of errors) {
    problems.push({ code: 'yaml-header-syntax-error', span: error.span, args: [error.message] })
    break
  }
  for (const duplicate of duplicates) {
    problems.push({ code: 'yaml-duplicate-key', span: duplicate.span, mark: duplicate.span, args: [duplicate.key] })
  }
  comments.push(...yamlComments(source, start))
  if (errors.some(({ slip }) => !slip)) return { span, broken: true }
  if (!value) return { span }
  if (value.kind === 'mapping') return { span, value: value }
  problems.push({
    code: 'yaml-header-not-object',
    span: [start, start],
    args: [value.kind === 'list' ? 'an array' : 'a scalar'],
  })
  return { span }
}

/** A header that never ends, so that the page shows it as text: a first line `---`, then a key, but no closing line. */
export function findUnclosedHeader(text: string): { header: Header; problem: Problem } | undefined {
  const first = /^---[ \t]*\r?\n(?=[\w.-]+:(?:\s|$))/.exec(text)
  if (!first || /^(?:---|\.\.\.)[ \t]*\r?$/m.test(text.slice(first[0].length))) return undefined
  const span: Span = [0, 3]
  return { header: { span, broken: true }, problem: { code: 'yaml-header-unclosed', span } }
}

/** Comments of a YAML text that stand for a whole line or behind a value. */
export function yamlComments(source: string, offset: number): Comment[] {
  if (!source.includes('docset-lint-')) return []
  return [...source.matchAll(/(?:^|[ \t])#[ \t]*(docset-lint-[^\r\n]*)/gm)].map(match => {
    const at = offset + match.index + match[0].indexOf('#')
    return { text: match[1]!, span: [at, offset + match.index + match[0].length] }
  })
}
