import { expect, test } from 'vitest'
import { MarkFinder } from '../../src/compile/extract/quote-marks.ts'

const TEXT = `It's plain. She said "go", and 'stop' — rock 'n' roll, the users' data &quot;`

test.each([
  ['It', false],
  ["It's plain", false],
  ['She said "go"', true],
  ["'stop'", true],
  ["'", false],
  ["n' roll, the users' data", false],
  ['&quot;', false],
])('%s may quote something: %s', (part, expected) => {
  const start = TEXT.indexOf(part, part === "'" ? 30 : 0)
  expect(new MarkFinder(TEXT).isIn(start, start + part.length)).toBe(expected)
})

test('a trace of a mark is an apostrophe or a character reference', () => {
  const marks = new MarkFinder(TEXT)
  expect([marks.isTraceIn(0, 2), marks.isTraceIn(0, 4), marks.isTraceIn(TEXT.length - 6, TEXT.length)]).toEqual([
    false,
    true,
    true,
  ])
})

test('stretches may be asked for in any order', () => {
  const marks = new MarkFinder(TEXT)
  const quoted = TEXT.indexOf('"go"')
  expect(marks.isIn(quoted + 10, TEXT.length)).toBe(true)
  expect(marks.isIn(quoted, quoted + 4)).toBe(true)
  expect(marks.isIn(0, 4)).toBe(false)
})
