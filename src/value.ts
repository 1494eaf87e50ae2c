import type { Span } from './finding.ts'
import type { RepoPath } from './path.ts'

/**
 * A YAML or JSON value that remembers where it was written: the same shape for front matter, docfx.json, TOCs,
 * redirection files and YAML pages. Plain data.
 */
export type Value = Scalar | List | Mapping

export interface Scalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  readonly span: Span
  /** A number written with a fraction or exponent, which the Learn build calls Float even when it is whole. */
  readonly float?: true
  /** A YAML block scalar (`|`, `>`): the span starts at the indicator, the text on the next line. */
  readonly block?: true
  /** The file, where a merge put it beside values of another file. */
  readonly file?: RepoPath
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Value[]
  readonly span: Span
  readonly file?: RepoPath
}

export interface Mapping {
  readonly kind: 'mapping'
  readonly entries: readonly Entry[]
  readonly span: Span
  readonly file?: RepoPath
}

export interface Entry {
  readonly key: string
  readonly keySpan: Span
  readonly value: Value
  /** Offset of the `:` after a JSON key, where the Learn build points for keys. */
  readonly colon?: number
}

/** The entry with another value. */
export function withValue({ key, keySpan, colon }: Entry, value: Value): Entry {
  return { key, keySpan, value, ...(colon !== undefined && { colon }) }
}

/** Plain JavaScript data of a value. Keys such as `__proto__` become own properties. */
export function toData(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'list':
      return value.items.map(toData)
    case 'mapping':
      return Object.fromEntries(value.entries.map(entry => [entry.key, toData(entry.value)]))
  }
}

/** The value under a key; the last one where a key is repeated. */
export function get(value: Value | undefined, key: string): Value | undefined {
  return value?.kind === 'mapping' ? value.entries.findLast(entry => entry.key === key)?.value : undefined
}

/** As `get`, whatever the letter case of the key: docfx reads configuration that way. */
export function getAnyCase(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind !== 'mapping') return undefined
  const wanted = key.toLowerCase()
  return value.entries.findLast(entry => entry.key.toLowerCase() === wanted)?.value
}

/** The text of a scalar that is not null; numbers and booleans are written out. */
export function text(value: Value | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined
  return String(value.value)
}

/** Texts of a list of scalars, or of one scalar. */
export function texts(value: Value | undefined): string[] {
  return items(value).flatMap(item => text(item) ?? [])
}

/** Items of a list; a single value counts as a list of one, null as empty. */
export function items(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  if (value.kind === 'list') return value.items
  return value.kind === 'scalar' && value.value === null ? [] : [value]
}

/** Entries of a mapping; anything else has none. */
export function entries(value: Value | undefined): readonly Entry[] {
  return value?.kind === 'mapping' ? value.entries : []
}

/** Type names as the messages of the Learn build print them. */
export function typeName(value: Value): string {
  if (value.kind === 'list') return 'Array'
  if (value.kind === 'mapping') return 'Object'
  if (value.value === null) return 'Null'
  if (typeof value.value === 'boolean') return 'Boolean'
  if (typeof value.value === 'number') return Number.isInteger(value.value) && !value.float ? 'Integer' : 'Float'
  return 'String'
}
