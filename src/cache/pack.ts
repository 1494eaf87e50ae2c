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

export function unpackOutline({ lines, header, ...rest }: PackedOutline): MarkdownFacts {
  return {
    ...emptyMarkdown(lines),
    ...rest,
    ...(header && { header: { ...header, ...(header.value && { value: unpackValue(header.value) }) } as Header }),
  }
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

function unpackValue(packed: PackedValue): Value {
  const [content, start, end, flags = 0] = packed
  const span = [start, end] as const
  if (content === null || typeof content !== 'object') {
    const scalar = { kind: 'scalar', value: content, span } as const
    if (flags === 0) return scalar
    return { ...scalar, ...((flags & FLOAT) !== 0 && { float: true }), ...((flags & BLOCK) !== 0 && { block: true }) }
  }
  return isList(content)
    ? { kind: 'list', items: content.map(unpackValue), span }
    : { kind: 'mapping', entries: content.keys.map(unpackEntry), span }
}

function isList(content: PackedValue[0]): content is readonly PackedValue[] {
  return Array.isArray(content)
}

function unpackEntry([key, start, end, value]: PackedEntry): Entry {
  return { key, keySpan: [start, end], value: unpackValue(value) }
}
