import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
} from 'yaml'
import type { Span } from '../finding.ts'
import type { Entry, Value } from '../value.ts'
import { plainScalar } from './plain-scalar.ts'
import { readPlainYaml } from './plain-yaml.ts'

/** What stands in a YAML or JSON text, and what is wrong with it. */
export interface DataResult {
  /** Absent when the text is empty or when nothing of it could be read. */
  readonly value?: Value
  /** After a slip the value is still as the author meant it; after other errors it is guesswork. */
  readonly errors: readonly {
    readonly message: string
    readonly span: Span
    /** Where the Learn build points, when not at the start of the span. */
    readonly mark?: Span
    readonly slip?: true
  }[]
  /** Each later key of a mapping that has it already. */
  readonly duplicates: readonly { readonly key: string; readonly span: Span }[]
}

/** An outdented flow collection is repaired line by line; nobody writes more lines of it than this. */
const MAX_REPAIRS = 50

/**
 * Reads the first document of a YAML text with the Learn build's typing: no dates, no `yes`/`no`, no aliases.
 *
 * A flow collection that continues at the margin is an error to the `yaml` package but not to the build's parser
 * (docsets do write it); such a line is indented by a blank and the text is read again.
 * Spans are offset by `base`.
 */
export function parseYaml(source: string, base = 0): DataResult {
  const plain = readPlainYaml(source, base)
  return plain ? { value: plain, errors: [], duplicates: [] } : parseAnyYaml(source, base)
}

/** As `parseYaml`, without the short cut for plain texts. */
export function parseAnyYaml(source: string, base = 0): DataResult {
  let text = source
  const blanks: number[] = []
  for (;;) {
    const document = read(text)
    if (!document)
      return { errors: [{ message: 'The values are nested too deeply.', span: [base, base] }], duplicates: [] }
    const line = blanks.length < MAX_REPAIRS ? outdentedFlowLine(document, text) : undefined
    if (line === undefined)
      return convert(document, text, offset => base + offset - blanks.filter(blank => blank < offset).length)
    blanks.push(line)
    text = `${text.slice(0, line)} ${text.slice(line)}`
  }
}

function read(text: string): Document.Parsed<ParsedNode, false> | undefined {
  try {
    return parseDocument<ParsedNode, false>(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    }) as Document.Parsed<ParsedNode, false>
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Start of the line whose indentation breaks a flow collection, when that is the first thing wrong with the text. */
function outdentedFlowLine(document: Document.Parsed<ParsedNode, false>, text: string): number | undefined {
  const first = document.errors[0]
  if (first?.code !== 'BAD_INDENT' || !first.message.startsWith('Flow')) return undefined
  return text.lastIndexOf('\n', first.pos[0] - 1) + 1
}

function convert(
  document: Document.Parsed<ParsedNode, false>,
  source: string,
  offset: (position: number) => number,
): DataResult {
  const errors: { message: string; span: Span; slip?: true }[] = []
  const duplicates: { key: string; span: Span }[] = []
  const span = (start: number, end: number): Span => [offset(start), offset(end)]

  /** A block ends with its last value, whatever line ending follows. */
  const collection = ({ range: [start, end], flow }: YAMLMap.Parsed | YAMLSeq.Parsed, last: Value | undefined): Span =>
    flow || !last ? span(start, end) : [offset(start), last.span[1]]

  const toValue = (node: ParsedNode | null, at: number): Value => {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const seen = new Set<string>()
      const entries: Entry[] = []
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value ?? '') : String(key)
        const keySpan = key ? span(key.range[0], key.range[1]) : span(at, at)
        if (seen.has(name)) duplicates.push({ key: name, span: keySpan })
        seen.add(name)
        entries.push({ key: name, keySpan, value: toValue(value, key ? key.range[1] : at) })
      }
      return { kind: 'mapping', entries, span: collection(node, entries.at(-1)?.value) }
    }
    if (isSeq<ParsedNode>(node)) {
      const items = node.items.map(item => toValue(item, node.range[0]))
      return { kind: 'list', items, span: collection(node, items.at(-1)) }
    }
    if (isAlias(node)) {
      errors.push({
        message: `Aliases such as '*${node.source}' aren't supported.`,
        span: span(node.range![0], node.range![1]),
      })
      return { kind: 'scalar', value: null, span: span(node.range![0], node.range![1]) }
    }
    if (node === null) return { kind: 'scalar', value: null, span: span(at, at) }
    const place = span(node.range[0], node.range[1])
    const content = String(node.value ?? '')
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
      return { kind: 'scalar', value: content, span: place, block: true }
    return node.type === 'PLAIN' ? plainScalar(content, place) : { kind: 'scalar', value: content, span: place }
  }

  for (const error of document.errors) {
    if (error.code === 'MULTIPLE_DOCS') continue
    const slip = error.code === 'BAD_SCALAR_START'
    const { message, position } = explain(error, source)
    const end = Math.min(Math.max(position, error.pos[1]), source.length)
    errors.push({ message, span: span(position, end), ...(slip && { slip }) })
  }
  if (document.contents === null) return { errors, duplicates }
  const value = toValue(document.contents, 0)
  const empty = value.kind === 'scalar' && value.value === null && value.span[0] === value.span[1]
  return empty ? { errors, duplicates } : { value, errors, duplicates }
}

/** What an author has to do about the most common errors, and where; the parser's own words for the rest. */
function explain({ code, message, pos }: YAMLParseError, source: string): { message: string; position: number } {
  const [start] = pos
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const colon = source.slice(start, source.indexOf('\n', start) + 1 || undefined).search(/:(?=\s|$)/)
      const position = start + Math.max(0, colon)
      return {
        message: 'A colon followed by a blank starts a mapping. Put a value that holds one in quotes.',
        position,
      }
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: 'A key ends with a colon and a blank, on its own line.', position: start }
    case 'TAB_AS_INDENT':
      return { message: 'Tabs cannot indent YAML. Use blanks.', position: start }
    case 'MISSING_CHAR':
      return { message: sentence(message.replace(/closing "quote/, 'closing quote')), position: start }
    default:
      return { message: sentence(message), position: start }
  }
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
