import type { Span } from '../../finding.ts'
import { type AttributesResult, readAttributes } from './attributes.ts'
import { checkCode, checkForm, checkImage, checkVideo, checkZone, type Mistake, type Verdict } from './checks.ts'
import { type Alert, type Attribute, attribute, type Construct, type Region, type RegionEnd } from './construct.ts'
import { readLink } from './link.ts'

/** A mistake in Learn syntax, if the place turns out not to be code. */
export interface SyntaxProblem {
  readonly code: string
  /** Name of the rule's message. */
  readonly message: string
  readonly args: readonly (string | number)[]
  readonly span: Span
}

/** Learn syntax found in a text, before it is known what of it stands in code. */
export interface Scan {
  /** In the order of the text; spans do not overlap. */
  readonly constructs: readonly Construct[]
  readonly problems: readonly SyntaxProblem[]
}

/** How far a construct is followed on its line. Longer ones do not occur, and the bound keeps the scan linear. */
const REACH = 4096
const CONTAINERS = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*)*$/
const IN_QUOTE = />[ \t]?$/
const KEYWORD = /\[!(include|code|notebook|note|tip|warning|important|caution|div|video)/iy
const ELEMENT = /[A-Za-z][A-Za-z0-9-]*/y
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** One look at a place where Learn syntax may start. */
interface Spot {
  readonly text: string
  readonly start: number
  /** End of the line, or how far it is followed. */
  readonly limit: number
  /** What stands before it on its line. */
  readonly prefix: string
  /** True when only container markers (`>`, list bullets) and blanks stand before it. */
  readonly first: boolean
}

type Found = { construct?: Construct; problems?: readonly SyntaxProblem[] } | undefined

/** Finds alerts, includes, snippets and triple-colon syntax, as the Learn build's Markdown extensions recognise them. */
export function scanLearnSyntax(text: string): Scan {
  const constructs: Construct[] = []
  const problems: SyntaxProblem[] = []
  const open: Region[] = []
  let lineStart = 0
  let lineEnd = -1
  // Two searches for signs that hardly occur take less time than one for a pattern.
  let colons = text.indexOf(':::')
  let bracket = text.indexOf('[!')
  while (colons >= 0 || bracket >= 0) {
    const isBracket = colons < 0 || (bracket >= 0 && bracket < colons)
    const start = isBracket ? bracket : colons
    const length = isBracket ? 2 : countColons(text, start)
    let next = start + length
    if (start > lineEnd) {
      lineStart = text.lastIndexOf('\n', start) + 1
      const newline = text.indexOf('\n', start)
      lineEnd = newline < 0 ? text.length : newline
    }
    if (text[start - 1] !== '\\') {
      const limit = Math.min(trimmedEnd(text, start, lineEnd), start + REACH)
      const prefix = start - lineStart > REACH ? 'far' : text.slice(lineStart, start)
      const spot: Spot = { text, start, limit, prefix, first: CONTAINERS.test(prefix) }
      const found = isBracket ? readBracket(spot) : (readRegion(spot, open, length) ?? readElement(spot))
      if (found?.problems) problems.push(...found.problems)
      if (found?.construct) {
        constructs.push(found.construct)
        next = found.construct.span[1]
      }
    }
    if (colons >= 0 && colons < next) colons = text.indexOf(':::', next)
    if (bracket >= 0 && bracket < next) bracket = text.indexOf('[!', next)
  }
  return { constructs, problems }
}

function countColons(text: string, start: number): number {
  let end = start
  while (text[end] === ':') end++
  return end - start
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end
}

function readBracket(spot: Spot): Found {
  const { text, start, limit, first, prefix } = spot
  KEYWORD.lastIndex = start
  const keyword = KEYWORD.exec(text)?.[1]?.toLowerCase()
  if (!keyword) return undefined
  const after = start + 2 + keyword.length
  switch (keyword) {
    case 'include': {
      const sign = text[after] === '+' || text[after] === '-' ? text[after] : ''
      const link = readLink(text, after + sign.length, limit)
      if (!link || text[link.end] !== ']') return undefined
      const end = link.end + 1
      const block = first && end === limit && sign !== '-'
      if (sign === '+' && !block) return undefined
      return { construct: { kind: 'include', span: [start, end], block, path: link.path } }
    }
    case 'code':
    case 'notebook':
      return first ? readSnippet(spot, after, keyword === 'notebook') : undefined
    default:
      return first && IN_QUOTE.test(prefix) ? readQuoteMarker(spot, keyword, after) : undefined
  }
}

function readQuoteMarker({ text, start, limit, prefix }: Spot, keyword: string, after: number): Found {
  const close = text.slice(after, limit).search(/(?<!\\)\]/)
  if (close < 0) return undefined
  const end = after + close + 1
  const value = text.slice(after, end - 1)
  if (keyword !== 'div' && keyword !== 'video' && value !== '') return undefined
  if (end < limit) {
    const quote = start - (prefix.length - prefix.lastIndexOf('>'))
    return { problems: [{ code: 'invalid-note-section', message: 'text', args: [], span: [quote, limit] }] }
  }
  const span: Span = [start, end]
  if (keyword === 'div')
    return { construct: { kind: 'div', span, attributes: value.trim().replace(/^`|`$/g, '').trim() } }
  if (keyword !== 'video') return { construct: { kind: 'alert', span, type: keyword as Alert['type'] } }
  const url = value.trim()
  const valid = value.startsWith(' http://') || value.startsWith(' https://') || GUID.test(url)
  return valid ? { construct: { kind: 'video', span, url } } : undefined
}

function readSnippet({ text, start, limit }: Spot, after: number, notebook: boolean): Found {
  const line = text.slice(after, limit)
  const head = /^(?:-([^[]*))?\[((?:[^\]\\]|\\.)*)\]\s*\(/.exec(line)
  if (!head || !line.endsWith(']')) return undefined
  const closed = line.slice(head[0].length, -1).trimEnd()
  if (!closed.endsWith(')')) return undefined
  const [address = ''] = splitAt(closed.slice(0, -1), '"')
  const [target = '', fragment = ''] = splitAt(address, '#')
  const [path = '', query = ''] = splitAt(target, '?')
  return {
    construct: {
      kind: 'snippet',
      span: [start, limit],
      notebook,
      language: head[1]?.trim() ?? '',
      path: path.trim().replace(/\\(.)/g, '$1'),
      query: query.trim(),
      fragment: fragment.trim(),
    },
  }
}

/** What stands before and after the first occurrence of a character. */
function splitAt(text: string, character: string): [string, string] {
  const at = text.indexOf(character)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Zones, moniker ranges, rows, columns, and the end marks of everything that has one. */
function readRegion(spot: Spot, open: Region[], colons: number): Found {
  const { text, start, limit, first } = spot
  if (!first) return undefined
  const line = text.slice(start + colons, limit).trimStart()
  return readRegionEnd(spot, open, line, colons) ?? readRegionStart(spot, open, line, colons)
}

function readRegionStart({ text, start, limit }: Spot, open: Region[], line: string, colons: number): Found {
  const span: Span = [start, limit]
  const region = (name: Region['name'], attributes: readonly Attribute[]): Region => {
    const construct: Region = { kind: 'region', span, name, colons, attributes }
    open.push(construct)
    return construct
  }
  const problem = (name: string, ...mistake: Mistake): Found => ({ problems: toProblems(name, [mistake], span) })

  const moniker = /^moniker[ \t]*range="([^"]*)("?)[ \t]*(.*)$/i.exec(line)
  if (moniker) {
    if (!moniker[2]) return problem('moniker-range', 'unterminated')
    const at = limit - line.length + line.indexOf('"') + 1
    const construct = region('moniker', [{ name: 'range', value: moniker[1]!, span: [at, at + moniker[1]!.length] }])
    return moniker[3] ? { construct, ...problem('moniker-range', 'start') } : { construct }
  }
  if (/^row[ \t]*:::/i.test(line)) return { construct: region('row', []) }
  const column = /^column[ \t]*(?:span="([^"]*)")?[ \t]*:::/i.exec(line)
  if (column) return { construct: region('column', [{ name: 'span', value: column[1] ?? '1', span: [start, limit] }]) }

  if (colons !== 3 || !/^zone(?![A-Za-z0-9-])/i.test(line)) return undefined
  const result = readAttributes(text, limit - line.length + 'zone'.length, limit, false)
  const [mistake] = verdictOn(result, checkZone).refused
  return mistake ? problem('zone', ...mistake) : { construct: region('zone', result.attributes) }
}

function readRegionEnd({ text, start, limit, prefix }: Spot, open: Region[], line: string, colons: number): Found {
  const end = /^(zone-end|moniker-end|row-end:::|column-end:::|image-end[ \t]*:::|video-end[ \t]*:::)/i.exec(line)
  if (!end) return undefined
  const name = end[1]!.split('-')[0]!.toLowerCase() as RegionEnd['name']
  const rest = line.slice(end[0].length).trim()
  // An end mark closes the outermost region that it fits; zones do not nest, so of these the last one is meant.
  const at =
    name === 'zone'
      ? open.findLastIndex(region => region.name === name)
      : open.findIndex(region => region.name === name && region.colons === colons)
  const opener = at < 0 ? undefined : open[at]
  if (at >= 0) open.length = at
  // The build looks for the end mark at any indentation, so it stands where its opener does.
  const outdent = opener && /^[ \t]*$/.test(prefix) ? Math.max(0, prefix.length - columnOf(text, opener.span[0])) : 0
  return { construct: { kind: 'end', span: [start - outdent, limit], name, colons, rest } }
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1
}

function readElement(spot: Spot): Found {
  const { text, start, limit, first } = spot
  if (text[start + 3] === ':') return undefined
  ELEMENT.lastIndex = first ? start + 3 + /^[ \t]*/.exec(text.slice(start + 3, limit))![0].length : start + 3
  const name = ELEMENT.exec(text)?.[0]
  const after = ELEMENT.lastIndex
  switch (name?.toLowerCase()) {
    case 'no-loc':
      return readNoLoc(spot)
    case 'image':
    case 'video':
      return readMedia(spot, name.toLowerCase() as 'image' | 'video', after)
    case 'code':
    case 'form':
      return first ? readBlockElement(spot, name.toLowerCase() as 'code' | 'form', after) : undefined
    default:
      return undefined
  }
}

function readNoLoc({ text, start, limit }: Spot): Found {
  const match = /^:::no-loc text="((?:[^"\\]|\\.)*)":::/.exec(text.slice(start, limit))
  return match
    ? { construct: { kind: 'no-loc', span: [start, start + match[0].length], text: match[1]!.replace(/\\"/g, '"') } }
    : undefined
}

function readMedia({ text, start, limit, first }: Spot, name: 'image' | 'video', after: number): Found {
  const result = readAttributes(text, after, limit, true)
  const { refused, remarks = [] } = verdictOn(result, name === 'image' ? checkImage : checkVideo)
  const problems = toProblems(name, [...refused, ...remarks], [start, limit])
  if (refused.length > 0) return { problems }
  const container = first && attribute(result.attributes, 'type') === 'complex'
  if (!container && !first && text[start + 3] === ' ') return undefined
  const span: Span = container ? [start, limit] : [start, result.end]
  return { construct: { kind: 'element', span, name, attributes: result.attributes, container }, problems }
}

function readBlockElement({ text, start, limit }: Spot, name: 'code' | 'form', after: number): Found {
  const result = readAttributes(text, after, limit, true)
  const span: Span = [start, limit]
  const { refused } = verdictOn(result, name === 'code' ? checkCode : checkForm)
  if (refused.length > 0) return { problems: toProblems(name, refused, span) }
  return { construct: { kind: 'element', span, name, attributes: result.attributes, container: false } }
}

function verdictOn(
  { attributes, error }: AttributesResult,
  check: (attributes: readonly Attribute[]) => Verdict,
): Verdict {
  return error ? { refused: [error] } : check(attributes)
}

function toProblems(name: string, mistakes: readonly Mistake[], span: Span): SyntaxProblem[] {
  return mistakes.map(([message, ...args]) => ({ code: `invalid-${name}`, message, args, span }))
}
