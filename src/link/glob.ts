import { climbs, normalize } from '../path.ts'

/** Tells whether a path (relative, `/` between segments) matches. */
export type Matcher = (path: string) => boolean

/** A pattern that cannot be read; the message says why. */
export class GlobError extends Error {}

/** `{a,b}` may stand for at most so many patterns. */
const MAX_ALTERNATIVES = 1000

/**
 * Compiles a glob of docfx's dialect: `**.md` means `**∕*.md`, nothing that starts with a dot matches, there is no
 * negation, and letter case is ignored, as the build runs on Windows. Matching takes time linear in the path for the
 * usual shapes and never backtracks more than once per `*`.
 *
 * @throws GlobError when brackets or braces are not balanced
 */
export function glob(pattern: string): Matcher {
  const matches = lowerGlob(pattern)
  return path => !isHidden(path) && matches(path.toLowerCase())
}

/** As `glob`, for paths that are known to be in lower case and not hidden. */
export function lowerGlob(pattern: string): Matcher {
  const normal = preprocess(pattern)
  if (normal === '' || normal.startsWith('!') || climbs(normal)) return () => false
  const alternatives = expandBraces(normal).map(alternative => knownShape(alternative) ?? general(alternative))
  const [only] = alternatives
  return alternatives.length === 1 && only ? only : path => alternatives.some(matches => matches(path))
}

/** True when a segment of the path starts with a dot. */
export function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.')
}

/** Matches when one of the patterns does. The patterns are our users', not docfx's: hidden files match like others. */
export function globs(patterns: readonly string[]): Matcher {
  const matchers = patterns.map(lowerGlob)
  return path => {
    if (matchers.length === 0) return false
    const lower = path.toLowerCase()
    return matchers.some(matches => matches(lower))
  }
}

function preprocess(pattern: string): string {
  const trailing = /[\\/]$/.test(pattern) ? '/' : ''
  return (normalize(pattern.replaceAll('\\', '/')) + trailing)
    .replace(/\*{3,}/g, '**')
    .replace(/(^|\/)\*\*\./g, '$1**/*.')
    .replace(/\/\*\*(?:\/\*\*)+\//g, '/**/')
    .replace(/(^|\/)\*\*\/\*$/, '$1**')
    .toLowerCase()
}

/** `[**∕][folder/][**∕][*.ext]`, which nearly all patterns are. */
function knownShape(pattern: string): Matcher | undefined {
  const match = /^(\*\*\/)?((?:[\w\-.]+\/)+)?(\*\*\/?)?(?:\*(\.[\w\-.]+))?$/.exec(pattern)
  if (!match || pattern === '**' || pattern.endsWith('/')) return undefined
  const [, anywhere, folder, deep, extension = ''] = match
  const anyDepth = deep !== undefined || (anywhere !== undefined && folder === undefined)
  return path => {
    if (!path.endsWith(extension)) return false
    if (folder === undefined) return anyDepth || !path.includes('/')
    const start = anywhere ? `/${path}`.lastIndexOf(`/${folder}`) : path.startsWith(folder) ? 0 : -1
    return start >= 0 && (anyDepth || !path.includes('/', start + folder.length))
  }
}

function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{')
  if (open < 0) {
    if (pattern.includes('}')) throw new GlobError("'}' without '{'")
    return [pattern]
  }
  const parts: string[] = []
  let depth = 0
  let start = open + 1
  let close = -1
  for (let index = open; index < pattern.length && close < 0; index++) {
    const character = pattern[index]
    if (character === '{') depth++
    else if (character === '}') depth--
    if ((character === ',' && depth === 1) || depth === 0) {
      parts.push(pattern.slice(start, index))
      start = index + 1
    }
    if (depth === 0) close = index
  }
  if (close < 0) throw new GlobError("'{' without '}'")
  if (parts.length === 1) throw new GlobError("'{' without alternatives")
  const expanded = parts.flatMap(part => expandBraces(pattern.slice(0, open) + part + pattern.slice(close + 1)))
  if (expanded.length > MAX_ALTERNATIVES) throw new GlobError(`more than ${MAX_ALTERNATIVES} alternatives`)
  return expanded
}

/** One element of a segment: a literal character, a set, `?`, or `*`. */
type Token = string | { readonly set: string; readonly negated: boolean } | 'any' | 'star'

function general(pattern: string): Matcher {
  const segments = pattern.split('/').map(segment => (segment === '**' ? ('deep' as const) : tokens(segment)))
  // Most paths do not even start as the pattern does.
  const start = /^[^*?[]*/.exec(pattern)![0].replace(/\/$/, '')
  return path =>
    path.startsWith(start) &&
    matchSequence(
      segments,
      path.split('/'),
      segment => segment === 'deep',
      (segment, name) => segment !== 'deep' && matchSegment(segment, name),
    )
}

function tokens(segment: string): Token[] {
  const result: Token[] = []
  for (let index = 0; index < segment.length; index++) {
    const character = segment[index]!
    if (character === '*') {
      if (result.at(-1) !== 'star') result.push('star')
    } else if (character === '?') result.push('any')
    else if (character === ']') throw new GlobError("']' without '['")
    else if (character === '[') {
      const close = segment.indexOf(']', index + 1)
      const body = segment.slice(index + 1, close)
      if (close < 0 || body === '' || body.includes('[')) throw new GlobError("'[' without ']'")
      const negated = /^[!^]/.test(body)
      result.push({ set: expandRanges(negated ? body.slice(1) : body), negated })
      index = close
    } else result.push(character)
  }
  return result
}

function expandRanges(set: string): string {
  return set.replace(/(.)-(.)/g, (_, from: string, to: string) => {
    let range = ''
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0) && range.length < 256; code++)
      range += String.fromCharCode(code)
    return range
  })
}

function matchSegment(segment: readonly Token[], name: string): boolean {
  return matchSequence(segment, [...name], token => token === 'star', matchCharacter)
}

function matchCharacter(token: Token, character: string): boolean {
  if (token === 'any') return true
  return typeof token === 'string' ? token === character : token.set.includes(character) !== token.negated
}

/** Matches a sequence with wildcards; only the last wildcard is ever widened, so the work is at most n × m. */
function matchSequence<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  isWild: (part: P) => boolean,
  matches: (part: P, item: T) => boolean,
): boolean {
  let part = 0
  let item = 0
  let wild = -1
  let resume = 0
  while (item < items.length) {
    const current = pattern[part]
    if (current !== undefined && isWild(current)) {
      wild = part++
      resume = item
    } else if (current !== undefined && matches(current, items[item]!)) {
      part++
      item++
    } else if (wild >= 0) {
      part = wild + 1
      item = ++resume
    } else return false
  }
  while (part < pattern.length && isWild(pattern[part]!)) part++
  return part === pattern.length
}

/** Patterns that a repository brings: one that cannot be read matches nothing, and is reported. */
export function tolerantGlobs(patterns: readonly string[], report: (pattern: string, reason: string) => void): Matcher {
  const valid = patterns.filter(pattern => {
    try {
      globs([pattern])
      return true
    } catch (error) {
      if (!(error instanceof GlobError)) throw error
      report(pattern, error.message)
      return false
    }
  })
  return globs(valid)
}
