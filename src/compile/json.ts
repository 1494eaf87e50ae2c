import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'
import type { Span } from '../finding.ts'
import type { Entry, Value } from '../value.ts'
import { type DataResult, parseYaml } from './yaml.ts'

/**
 * Reads JSON as leniently as the Learn build does: comments, trailing commas, single quotes, bare names.
 * After a syntax error there is no value.
 */
export function parseJson(text: string): DataResult {
  try {
    const result = read(text)
    return result.errors.length > 0 && /'|[{,]\s*[A-Za-z_$]/.test(text) ? readRelaxed(text, result) : result
  } catch (error) {
    if (error instanceof RangeError)
      return { errors: [{ message: 'The values are nested too deeply.', span: [0, 0] }], duplicates: [] }
    throw error
  }
}

/** A mapping or list whose end has not been read yet. */
interface Open {
  readonly start: number
  readonly entries?: Entry[]
  readonly items?: Value[]
  readonly keys: Set<string>
  key?: { name: string; span: Span; colon: number }
}

function read(text: string): DataResult {
  const errors: { message: string; span: Span; mark?: Span }[] = []
  const duplicates: { key: string; span: Span }[] = []
  const stack: Open[] = []
  let root: Value | undefined

  const add = (value: Value): void => {
    const parent = stack.at(-1)
    if (!parent) root = value
    else if (parent.items) parent.items.push(value)
    else if (parent.key) {
      const { name, span, colon } = parent.key
      parent.entries?.push({ key: name, keySpan: span, value, colon })
    }
  }
  const close = (offset: number, length: number): void => {
    const open = stack.pop()
    if (!open) return
    const span: Span = [open.start, offset + length]
    add(open.items ? { kind: 'list', items: open.items, span } : { kind: 'mapping', entries: open.entries ?? [], span })
  }

  visit(
    text,
    {
      onObjectBegin: offset => void stack.push({ start: offset, entries: [], keys: new Set() }),
      onArrayBegin: offset => void stack.push({ start: offset, items: [], keys: new Set() }),
      onObjectEnd: close,
      onArrayEnd: close,
      onObjectProperty(name, offset, length) {
        const open = stack.at(-1)
        if (!open) return
        const span: Span = [offset, offset + length]
        if (open.keys.has(name)) duplicates.push({ key: name, span })
        open.keys.add(name)
        open.key = { name, span, colon: offset + length }
      },
      onSeparator(character, offset) {
        const key = stack.at(-1)?.key
        if (character === ':' && key) key.colon = offset
      },
      onLiteralValue(value, offset, length) {
        const span: Span = [offset, offset + length]
        const float = typeof value === 'number' && /[.e]/i.test(text.slice(offset, offset + length))
        add(float ? { kind: 'scalar', value, span, float } : { kind: 'scalar', value, span })
      },
      onError(code, offset, length) {
        const { message, before } = describe(code, text, offset, stack.at(-1))
        // The build counts the characters that it has read, and of most mistakes it has not read the first.
        const mark = before === undefined || text[before - 1] === '\n' ? undefined : before - 1
        const span: Span = [offset, offset + length]
        errors.push({ message, span, ...(mark !== undefined && mark >= 0 && { mark: [mark, mark] as Span }) })
      },
    },
    { allowTrailingComma: true, allowEmptyContent: true },
  )
  return errors.length > 0 || root === undefined
    ? { errors: errors.slice(0, 1), duplicates: [] }
    : { value: root, errors, duplicates }
}

/** A name without quotes, as JavaScript would have it. */
function bareName(text: string, offset: number): string | undefined {
  return /^[A-Za-z_$][\w$]*/.exec(text.slice(offset, offset + 100))?.[0]
}

/** Says what is wrong as the build does, where it has words for it, and before which character it stops reading. */
function describe(
  code: ParseErrorCode,
  text: string,
  offset: number,
  open: Open | undefined,
): { message: string; before?: number } {
  const character = text[offset]
  const name = printParseErrorCode(code)
  const inList = name === 'CloseBracketExpected' || (name !== 'CloseBraceExpected' && open?.items !== undefined)
  const isKey = open !== undefined && !inList && /[{,]\s*$/.test(text.slice(Math.max(0, offset - 200), offset))
  const bare = isKey ? bareName(text, offset) : undefined
  if (bare !== undefined) {
    const before = offset + bare.length
    return { message: `Invalid JavaScript property identifier character: ${text[before] ?? ''}.`, before }
  }
  if (character === undefined) return { message: `Unexpected end when deserializing ${inList ? 'array' : 'object'}.` }
  if (character === ']' && open && !inList)
    return { message: 'JsonToken EndArray is not valid for closing JsonType Object.' }
  if (character === '}' && inList) return { message: 'JsonToken EndObject is not valid for closing JsonType Array.' }
  const at = (message: string): { message: string; before: number } => ({ message, before: offset })
  switch (name) {
    case 'ValueExpected':
    case 'InvalidSymbol':
      return at(`Unexpected character encountered while parsing value: ${character}.`)
    case 'PropertyNameExpected':
      return at(`Invalid property identifier character: ${character}.`)
    case 'CommaExpected':
      return at(`After parsing a value an unexpected character was encountered: ${character}.`)
    case 'ColonExpected':
      return at(`Invalid character after parsing property name. Expected ':' but got: ${character}.`)
    case 'UnexpectedEndOfString':
      return { message: 'Unterminated string. Expected delimiter: ".' }
    default:
      return { message: `Unexpected character: ${character}.` }
  }
}

/** JSON with single quotes or bare names is a YAML flow collection, once its comments and tabs are blank. */
function readRelaxed(text: string, strict: DataResult): DataResult {
  const source = text.replace(TOKENS, token => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token))
  if (!/^\s*[{[]/.test(source) || !hasNamesOnly(source)) return strict
  const relaxed = parseYaml(source.replaceAll('\t', ' '))
  return relaxed.errors.length === 0 ? relaxed : strict
}

/** False when a word without quotes stands where no name does: YAML would take it for text. */
function hasNamesOnly(source: string): boolean {
  const bare = source.replace(TOKENS, token => ' '.repeat(token.length))
  return [...bare.matchAll(/[A-Za-z_$][\w$]*/g)].every(
    ({ 0: word, index }) =>
      /^(?:true|false|null|e\d*)$/i.test(word) ||
      /^\s*:/.test(bare.slice(index + word.length, index + word.length + 100)),
  )
}

/** Strings and comments of JSON; one that is not closed goes on to the end. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\/\/[^\n]*|\/\*.*?(?:\*\/|$)/gs
