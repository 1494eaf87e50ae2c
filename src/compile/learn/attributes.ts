import type { Attribute } from './construct.ts'

/** Attributes of a triple-colon element, where they end, and what is wrong with them. */
export interface AttributesResult {
  readonly attributes: readonly Attribute[]
  readonly end: number
  /** Name of the message of the `invalid-…` finding, with its arguments; absent when all is well. */
  readonly error?: readonly [message: AttributeError, ...args: string[]]
}

export type AttributeError = 'attribute' | 'repeatedAttribute' | 'unquotedAttribute' | 'unterminatedAttribute'

const BLANKS = /[ \t]*/y
const NAME = /[A-Za-z][A-Za-z0-9-]*/y

/**
 * Reads `name="value"` pairs of `text` from `start` up to `limit`. A self-closing element ends with `:::` or at the
 * limit; the others at the limit only.
 */
export function readAttributes(text: string, start: number, limit: number, selfClosing: boolean): AttributesResult {
  const attributes: Attribute[] = []
  const fail = (error: AttributeError, ...args: string[]): AttributesResult => ({
    attributes,
    end: position,
    error: [error, ...args],
  })
  let position = start
  for (;;) {
    position = skip(BLANKS, text, position)
    if (position >= limit) return { attributes, end: limit }
    if (selfClosing && text.startsWith(':::', position)) return { attributes, end: position + 3 }

    const nameEnd = skip(NAME, text, position)
    if (nameEnd === position) return fail('attribute')
    const name = text.slice(position, nameEnd).toLowerCase()
    if (attributes.some(attribute => attribute.name === name)) return fail('repeatedAttribute', name)

    position = skip(BLANKS, text, nameEnd)
    if (text[position] !== '=') {
      attributes.push({ name, value: '', span: [nameEnd, nameEnd] })
      continue
    }
    position = skip(BLANKS, text, position + 1)
    if (text[position] !== '"') return fail('unquotedAttribute', name)
    const close = text.indexOf('"', position + 1)
    if (close < 0 || close >= limit) return fail('unterminatedAttribute', name)
    attributes.push({ name, value: text.slice(position + 1, close), span: [position + 1, close] })
    position = close + 1
  }
}

function skip(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position
  return pattern.test(text) ? pattern.lastIndex : position
}
