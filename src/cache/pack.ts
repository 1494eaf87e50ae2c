import type { Mutable } from '../compile/mutable.ts'
import { emptyMarkdown, type Header, type MarkdownFacts } from '../facts.ts'
import type { Span } from '../finding.ts'
import type { Entry, Value } from '../value.ts'

/** A value in a form that JSON writes and reads quickly: its content, and where it stands. */
type PackedValue = readonly [content: PackedContent, start: number, end: number]
/** A scalar; a list; a scalar that is more than its value; a mapping. */
type PackedContent =
  | string
  | number
  | boolean
  | null
  | readonly PackedValue[]
  | { readonly value: string | number | boolean | null; readonly float?: true; readonly block?: true }
  | { readonly keys: PackedEntries }
/** Of each entry its key with its start and end, and its value: one list takes a fraction of the room of many. */
type PackedEntries = readonly (PackedContent | number)[]

/** So many items are one entry. */
const ENTRY = 6

/** An outline in a form that JSON writes and reads quickly; what is empty is left out. */
export interface PackedOutline extends Partial<Pick<MarkdownFacts, 'anchors' | 'html' | 'blocks' | 'unread'>> {
  readonly lines: string
  readonly header?: Omit<Header, 'value'> & { readonly value?: PackedValue }
}

export function packOutline({ lines, header, anchors, html, blocks, unread }: MarkdownFacts): PackedOutline {
  const packed: Mutable<PackedOutline> = { lines }
  if (header) packed.header = packHeader(header)
  if (anchors.length > 0) packed.anchors = anchors
  if (html.length > 0) packed.html = html
  if (blocks.length > 0) packed.blocks = blocks
  if (unread) packed.unread = unread
  return packed
}

/** The outline again; the values of its header are unpacked when they are first asked for, which most are not. */
export function unpackOutline({ lines, header, ...rest }: PackedOutline): MarkdownFacts {
  const outline = { ...emptyMarkdown(lines), ...rest }
  if (!header) return outline
  const { value, ...own } = header
  return { ...outline, header: value ? { ...own, value: unpackValue(value) } : own }
}

/** The outline with nothing but plain data in it, to be handed to another thread. */
export function plainOutline(outline: MarkdownFacts): MarkdownFacts {
  const { header } = outline
  return header?.value ? { ...outline, header: { ...header, value: plainValue(header.value) } } : outline
}

function packHeader({ value, ...header }: Header): NonNullable<PackedOutline['header']> {
  return { ...header, ...(value && { value: packValue(value) }) }
}

function packValue(value: Value): PackedValue {
  return [contentOf(value), value.span[0], value.span[1]]
}

function contentOf(value: Value): PackedContent {
  switch (value.kind) {
    case 'list':
      return value.items.map(packValue)
    case 'mapping':
      return { keys: packEntries(value.entries) }
    case 'scalar': {
      const { value: own, float, block } = value
      return float || block ? { value: own, ...(float && { float }), ...(block && { block }) } : own
    }
  }
}

function packEntries(entries: readonly Entry[]): PackedEntries {
  const packed: (PackedContent | number)[] = []
  for (const { key, keySpan, value } of entries)
    packed.push(key, keySpan[0], keySpan[1], contentOf(value), value.span[0], value.span[1])
  return packed
}

function unpackValue([content, start, end]: PackedValue): Value {
  const span: Span = [start, end]
  if (content === null || typeof content !== 'object') return { kind: 'scalar', value: content, span }
  if (isList(content)) return { kind: 'list', items: content.map(unpackValue), span }
  if ('value' in content) return { kind: 'scalar', span, ...content }
  const entries: Entry[] = new Array(content.keys.length / ENTRY)
  for (let index = 0; index < entries.length; index++) entries[index] = new RecalledEntry(content.keys, index * ENTRY)
  return { kind: 'mapping', entries, span }
}

function isList(content: object): content is readonly PackedValue[] {
  return Array.isArray(content)
}

function plainValue(value: Value): Value {
  switch (value.kind) {
    case 'list':
      return { ...value, items: value.items.map(plainValue) }
    case 'mapping': {
      const entries = value.entries.map(({ key, keySpan, value }) => ({ key, keySpan, value: plainValue(value) }))
      return { ...value, entries }
    }
    case 'scalar':
      return value
  }
}

class RecalledEntry implements Entry {
  readonly key: string
  readonly #packed: PackedEntries
  readonly #at: number
  #value: Value | undefined

  constructor(packed: PackedEntries, at: number) {
    this.key = packed[at] as string
    this.#packed = packed
    this.#at = at
  }

  get keySpan(): Span {
    return [this.#number(1), this.#number(2)]
  }

  get value(): Value {
    this.#value ??= unpackValue([this.#packed[this.#at + 3] as PackedContent, this.#number(4), this.#number(5)])
    return this.#value
  }

  #number(index: number): number {
    return this.#packed[this.#at + index] as number
  }
}
