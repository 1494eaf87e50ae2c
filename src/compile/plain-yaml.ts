import type { Span } from '../finding.ts'
import type { Entry, Value } from '../value.ts'
import { readLiteral } from './plain-literal.ts'
import { plainScalar } from './plain-scalar.ts'

/**
 * Reads the YAML that nearly every header and TOC consists of, ten times as fast as a full parser: block mappings and
 * lists of scalars, simple quotes, lists in brackets on one line, text that goes on in deeper lines, and literal blocks. It
 * gives up on anything else — escapes, folded blocks, anchors, repeated keys, mistakes — and never guesses: what it reads,
 * the full parser reads in the same way. Undefined when it gives up.
 */
export function readPlainYaml(source: string, base: number): Value | undefined {
  const lines = splitLines(source)
  if (!lines || lines.length === 0) return undefined
  const reader = new Reader(source, base, lines)
  const value = reader.block(lines[0]!.indent)
  return value && reader.isDone ? value : undefined
}

interface Line {
  readonly indent: number
  /** Offset of the first character that is not blank. */
  readonly start: number
  /** Offset behind the last one. */
  readonly end: number
}

/** Deeper nesting is left to the full parser, which knows what to say about it. */
const MAX_DEPTH = 40

/** The lines that hold something; lines of comments say nothing. Undefined where a line needs the full parser. */
function splitLines(source: string): Line[] | undefined {
  if (source.includes('\t')) return undefined
  const lines: Line[] = []
  for (let from = 0; from < source.length; ) {
    const newline = source.indexOf('\n', from)
    const next = newline < 0 ? source.length : newline
    let start = from
    while (source.charCodeAt(start) === BLANK && start < next) start++
    let end = next
    while (end > start && (source.charCodeAt(end - 1) === BLANK || source.charCodeAt(end - 1) === RETURN)) end--
    const indent = start - from
    from = next + 1
    if (start === end || source.charCodeAt(start) === HASH) continue
    lines.push({ indent, start, end })
  }
  return lines
}

const BLANK = 32
const RETURN = 13
const HASH = 35
const DASH = 45
const COLON = 58
const COMMA = 44
const BAR = 124
const OPEN = 91
const CLOSE = 93
const DOUBLE_QUOTE = 34
const SINGLE_QUOTE = 39

class Reader {
  readonly #source: string
  readonly #base: number
  readonly #lines: readonly Line[]
  #next = 0
  /** How much of the next line has been read: a list's dash, and what is behind it, share a line. */
  #at = 0
  #depth = 0

  constructor(source: string, base: number, lines: readonly Line[]) {
    this.#source = source
    this.#base = base
    this.#lines = lines
    this.#at = lines[0]!.start
  }

  get isDone(): boolean {
    return this.#next === this.#lines.length
  }

  /** A mapping or list whose entries stand at the column. */
  block(indent: number): Value | undefined {
    if (++this.#depth > MAX_DEPTH) return undefined
    const value = this.#isItem() ? this.#list(indent) : this.#mapping(indent)
    this.#depth--
    return value
  }

  #mapping(indent: number): Value | undefined {
    const entries: Entry[] = []
    const keys = new Set<string>()
    const start = this.#at
    let end = start
    do {
      const line = this.#lines[this.#next]!
      const from = this.#at
      const colon = this.#keyEnd(from, line.end)
      if (colon === undefined) return undefined
      const key = this.#source.slice(from, colon)
      if (keys.has(key)) return undefined
      keys.add(key)
      const value = this.#valueBehind(colon + 1, line, indent, true)
      if (!value) return undefined
      entries.push({ key, keySpan: this.#span(from, colon), value })
      end = value.span[1] - this.#base
    } while (this.#isAt(indent) && !this.#isItem())
    return this.#isLower(indent) ? { kind: 'mapping', entries, span: this.#span(start, end) } : undefined
  }

  #list(indent: number): Value | undefined {
    const items: Value[] = []
    const start = this.#at
    let end = start
    do {
      const line = this.#lines[this.#next]!
      const value = this.#valueBehind(this.#at + 1, line, indent, false)
      if (!value) return undefined
      items.push(value)
      end = value.span[1] - this.#base
    } while (this.#isAt(indent) && this.#isItem())
    // A mapping may go on at the column of a list that is one of its values.
    return this.#isLower(indent) || this.#isAt(indent)
      ? { kind: 'list', items, span: this.#span(start, end) }
      : undefined
  }

  /** The value behind a key's colon or an item's dash: on the same line, or a block below. */
  #valueBehind(offset: number, line: Line, indent: number, isEntry: boolean): Value | undefined {
    let from = offset
    while (from < line.end && this.#source.charCodeAt(from) === BLANK) from++
    if (from < line.end) {
      if (!isEntry) {
        this.#at = from
        const column = line.indent + from - line.start
        if (this.#isItem() || this.#keyEnd(from, line.end) !== undefined) return this.block(column)
      }
      const value = this.#scalar(from, line, indent)
      return value && this.#isNotDeeper(indent) ? value : undefined
    }
    this.#advance()
    const below = this.#lines[this.#next]
    const isListHere = isEntry && below?.indent === indent && this.#isItem()
    if (below && (below.indent > indent || isListHere)) return this.block(below.indent)
    // Where an empty value ends depends on what follows; only the full parser knows.
    return undefined
  }

  #advance(): void {
    this.#next++
    this.#at = this.#lines[this.#next]?.start ?? this.#source.length
  }

  #isItem(): boolean {
    if (this.#source.charCodeAt(this.#at) !== DASH) return false
    const line = this.#lines[this.#next]
    return line !== undefined && (this.#at + 1 === line.end || this.#source.charCodeAt(this.#at + 1) === BLANK)
  }

  #isAt(indent: number): boolean {
    return this.#lines[this.#next]?.indent === indent
  }

  #isLower(indent: number): boolean {
    const line = this.#lines[this.#next]
    return line === undefined || line.indent < indent
  }

  #isNotDeeper(indent: number): boolean {
    const line = this.#lines[this.#next]
    return line === undefined || line.indent <= indent
  }

  /** Offset of the colon that ends a plain key. */
  #keyEnd(from: number, end: number): number | undefined {
    for (let at = from; at < end; at++) {
      const code = this.#source.charCodeAt(at)
      if (code === COLON)
        return at > from && (at + 1 === end || this.#source.charCodeAt(at + 1) === BLANK) ? at : undefined
      if (!isKeyCharacter(code) || (code === BLANK && this.#source.charCodeAt(at + 1) === COLON)) return undefined
    }
    return undefined
  }

  /** What stands on the line from the offset on, and on the lines below where it goes on there. */
  #scalar(from: number, line: Line, indent: number): Value | undefined {
    const first = this.#source.charCodeAt(from)
    if (first === BAR) return this.#literal(from, line, indent)
    if (first === OPEN || first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
      this.#advance()
      if (first === OPEN) return this.#flowList(from, line.end)
      const end = this.#quoteEnd(from)
      return end !== undefined && this.#isSilent(end, line.end) ? this.#quoted(from, end) : undefined
    }
    const text = this.#source.slice(from, line.end)
    const comment = text.indexOf(' #')
    const own = comment < 0 ? text : text.slice(0, comment).trimEnd()
    if (!isPlain(own)) return undefined
    this.#advance()
    return comment < 0 ? this.#together(own, from, line, indent) : plainScalar(own, this.#span(from, from + own.length))
  }

  /** A text and the deeper lines right below it, which the build joins by blanks. */
  #together(text: string, from: number, first: Line, indent: number): Value | undefined {
    let content = text
    let last = first
    for (let line = this.#lines[this.#next]; line && line.indent > indent; line = this.#lines[this.#next]) {
      const newline = this.#source.indexOf('\n', last.end)
      const more = this.#source.slice(line.start, line.end)
      if (this.#source.lastIndexOf('\n', line.start) !== newline || !isPlain(more)) return undefined
      content += ` ${more}`
      last = line
      this.#advance()
    }
    return plainScalar(content, this.#span(from, last.end))
  }

  /** `|` or `|-`, and the deeper lines below it as they stand. */
  #literal(from: number, { end }: Line, indent: number): Value | undefined {
    const mark = this.#source.slice(from, end)
    const newline = this.#source.indexOf('\n', end)
    if ((mark !== '|' && mark !== '|-') || newline < 0) return undefined
    const block = readLiteral(this.#source, newline + 1, indent)
    if (!block) return undefined
    while (this.#next < this.#lines.length && this.#lines[this.#next]!.start < block.end) this.#advance()
    const value = mark === '|' && block.text !== '' ? `${block.text}\n` : block.text
    return { kind: 'scalar', value, span: this.#span(from, block.end), block: true }
  }

  /** True for nothing but blanks and a comment. */
  #isSilent(from: number, end: number): boolean {
    return from === end || /^ +#/.test(this.#source.slice(from, end))
  }

  /** End of the text in quotes that starts at the offset and stands for what is between them. */
  #quoteEnd(from: number): number | undefined {
    const quote = this.#source[from]!
    const close = this.#source.indexOf(quote, from + 1)
    if (close < 0 || (quote === '"' && this.#source.slice(from, close).includes('\\'))) return undefined
    return close + 1
  }

  #quoted(from: number, end: number): Value {
    return { kind: 'scalar', value: this.#source.slice(from + 1, end - 1), span: this.#span(from, end) }
  }

  /** `[a, "b"]`. */
  #flowList(from: number, end: number): Value | undefined {
    const close = end - 1
    if (this.#source.charCodeAt(close) !== CLOSE) return undefined
    const items: Value[] = []
    for (let at = from + 1; at < close; at++) {
      const start = this.#skipBlanks(at, close)
      const stop = this.#itemEnd(start, close)
      if (stop === undefined) return undefined
      items.push(this.#item(start, stop))
      at = this.#skipBlanks(stop, close)
      if (at < close && this.#source.charCodeAt(at) !== COMMA) return undefined
    }
    return items.length > 0 ? { kind: 'list', items, span: this.#span(from, end) } : undefined
  }

  #skipBlanks(from: number, end: number): number {
    let at = from
    while (at < end && this.#source.charCodeAt(at) === BLANK) at++
    return at
  }

  #itemEnd(start: number, close: number): number | undefined {
    const first = this.#source.charCodeAt(start)
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
      const end = this.#quoteEnd(start)
      return end !== undefined && end <= close ? end : undefined
    }
    let end = start
    while (end < close && isItemCharacter(this.#source.charCodeAt(end))) end++
    return end > start && /[\w.]/.test(this.#source[start]!) ? end : undefined
  }

  #item(start: number, end: number): Value {
    const first = this.#source.charCodeAt(start)
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return this.#quoted(start, end)
    const content = this.#source.slice(start, end).trimEnd()
    return plainScalar(content, this.#span(start, start + content.length))
  }

  #span(start: number, end: number): Span {
    return [this.#base + start, this.#base + end]
  }
}

/** Letters, digits, and the few signs that names of attributes have. */
function isKeyCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 46 ||
    code === 95 ||
    code === DASH ||
    code === BLANK
  )
}

/** Letters, digits, and the few signs that an item in brackets may have without quotes. */
function isItemCharacter(code: number): boolean {
  return isKeyCharacter(code) || code === 43 || code === 47
}

/** A text without quotes that stands for itself. */
function isPlain(text: string): boolean {
  if (/[-?:,[\]{}#&*!|>'"%@`]/.test(text[0]!)) return false
  if (text.includes(':') && (text.includes(': ') || text.endsWith(':'))) return false
  return !text.includes('#') || !text.includes(' #')
}
