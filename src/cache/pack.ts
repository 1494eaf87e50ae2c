import { emptyMarkdown, type Header, type MarkdownFacts } from '../facts.ts'
import type { Entry, Value } from '../value.ts'

/** A value in a form that JSON writes and reads quickly: a scalar, a list, or a mapping, each with its span. */
type PackedValue =
  | readonly [value: string | number | boolean | null, start: number, end: number, flags?: number]
  | readonly [items: readonly PackedValue[], start: number, end: number]
  | readonly [{ readonly keys: readonly PackedEntry[] }, start: number, end: number]
type PackedEntry = readonly [key: string, start: number, end: number, value: PackedValue]

const FLOAT = 1
const BLOCK = 2

/** An outline in a form that JSON writes and reads quickly; what is empty is left out. */
export interface PackedOutline extends Partial<Pick<MarkdownFacts, 'anchors' | 'html' | 'blocks' | 'unread'>> {
  readonly lines: string
  readonly header?: Omit<Header, 'value'> & { readonly value?: PackedValue }
}

export function packOutline({ lines, header, anchors, html, blocks, unread }: MarkdownFacts): PackedOutline {
  return {
    lines,
    ...(header && { header: packHeader(header) }),
    ...(anchors.length > 0 && { anchors }),
    ...(html.length > 0 && { html }),
    ...(blocks.length > 0 && { blocks }),
    ...(unread && { unread }),
  }
}

/** The outline again; the values of its header are unpacked when they are first asked for, which most are not. */
export function unpackOutline(packed: PackedOutline): MarkdownFacts {
  return unpack(packed, own => new RecalledEntry(own))
}

/** The outline with nothing but plain data in it, to be handed to another thread. */
export function plainOutline(outline: MarkdownFacts): MarkdownFacts {
  const plainEntry: UnpackEntry = ([key, start, end, value]) => ({
    key,
    keySpan: [start, end],
    value: unpackValue(value, plainEntry),
  })
  return unpack(packOutline(outline), plainEntry)
}

type UnpackEntry = (packed: PackedEntry) => Entry

function unpack({ lines, header, ...rest }: PackedOutline, toEntry: UnpackEntry): MarkdownFacts {
  const outline = { ...emptyMarkdown(lines), ...rest }
  if (!header) return outline
  const { value, ...own } = header
  return { ...outline, header: value ? { ...own, value: unpackValue(value, toEntry) } : own }
}

function packHeader({ value, ...header }: Header): NonNullable<PackedOutline['header']> {
  return { ...header, ...(value && { value: packValue(value) }) }
}

function packValue(value: Value): PackedValue {
  const [start, end] = value.span
  switch (value.kind) {
    case 'list':
      return [value.items.map(packValue), start, end]
    case 'mapping':
      return [{ keys: value.entries.map(packEntry) }, start, end]
    case 'scalar': {
      const flags = (value.float ? FLOAT : 0) | (value.block ? BLOCK : 0)
      return flags === 0 ? [value.value, start, end] : [value.value, start, end, flags]
    }
  }
}

function packEntry({ key, keySpan, value }: Entry): PackedEntry {
  return [key, keySpan[0], keySpan[1], packValue(value)]
}

function unpackValue(packed: PackedValue, toEntry: UnpackEntry): Value {
  const [content, start, end, flags = 0] = packed
  const span = [start, end] as const
  if (content === null || typeof content !== 'object') {
    const scalar = { kind: 'scalar', value: content, span } as const
    if (flags === 0) return scalar
    return { ...scalar, ...((flags & FLOAT) !== 0 && { float: true }), ...((flags & BLOCK) !== 0 && { block: true }) }
  }
  return isList(content)
    ? { kind: 'list', items: content.map(item => unpackValue(item, toEntry)), span }
    : { kind: 'mapping', entries: content.keys.map(toEntry), span }
}

function isList(content: PackedValue[0]): content is readonly PackedValue[] {
  return Array.isArray(content)
}

class RecalledEntry implements Entry {
  readonly key: string
  readonly #packed: PackedEntry
  #value: Value | undefined

  constructor(packed: PackedEntry) {
    this.key = packed[0]
    this.#packed = packed
  }

  get keySpan(): Entry['keySpan'] {
    return [this.#packed[1], this.#packed[2]]
  }

  get value(): Value {
    this.#value ??= unpackValue(this.#packed[3], own => new RecalledEntry(own))
    return this.#value
  }
}
