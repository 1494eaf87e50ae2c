import type { Expected } from './cases.ts'

/** How much of an expectation has to agree. */
export type Level = 'file' | 'line' | 'all'

export type Actual = Readonly<Record<string, unknown>>

/** True when expected and actual findings can be paired one to one, nothing left over. */
export function agrees(expected: readonly Expected[], actual: readonly Actual[], level: Level): boolean {
  if (expected.length !== actual.length) return false
  const pairOf: number[] = actual.map(() => -1)
  const assign = (index: number, seen: Set<number>): boolean =>
    actual.some((candidate, at) => {
      if (seen.has(at) || !matches(expected[index]!, candidate, level)) return false
      seen.add(at)
      if (pairOf[at]! >= 0 && !assign(pairOf[at]!, seen)) return false
      pairOf[at] = index
      return true
    })
  return expected.every((_, index) => assign(index, new Set()))
}

function matches(expected: Expected, actual: Actual, level: Level): boolean {
  const fields =
    level === 'file' ? ['code', 'file'] : level === 'line' ? ['code', 'file', 'line'] : Object.keys(expected)
  return fields.every(field => !(field in expected) || field === 'source_url' || fits(expected[field], actual[field]))
}

function fits(expected: unknown, actual: unknown): boolean {
  if (expected === '\u0000undefined') return actual === undefined
  if (typeof expected !== 'string') return expected === actual
  if (expected.startsWith('!')) return !fits(expected.slice(1), actual)
  if (typeof actual !== 'string') return false
  return expected.includes('*') ? wildcard(expected).test(actual) : expected === actual
}

function wildcard(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .split('*')
      .map(part => part.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&'))
      .join('[^]*?')}$`,
  )
}
