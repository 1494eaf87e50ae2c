import { expect, test } from 'vitest'
import { fromTable, toTable } from '../../src/cache/table.ts'

test.each([
  ['texts that are repeated', ['a', 'b', 'a', '']],
  ['numbers of all kinds', [0, 1, 255, 2 ** 40, -1, -2, -3, 0.5, Number.MAX_SAFE_INTEGER]],
  ['what is neither', [null, true, false]],
  ['lists in lists', [[], [1, [2, ['3']]], [[]]]],
  ['mappings of several shapes', [{ a: 1, b: { c: [null] } }, {}, { b: 1, a: 2 }, { a: 'x', b: { c: [] } }]],
  ['keys that an engine treats in its own way', [{ constructor: 1, toString: 'a', 'two words': 2 }]],
  ['no rows', []],
])('%s come out of JSON as they went in', (_, rows) => {
  expect(fromTable(JSON.parse(JSON.stringify(toTable(rows))))).toEqual(rows)
})

test('what is undefined is left out, as JSON does', () => {
  const [row] = fromTable(toTable([{ a: 1, b: undefined }]))
  expect(Object.keys(row as object)).toEqual(['a'])
})

test('rows do not share their lists', () => {
  const [first, second] = fromTable(toTable([{ a: [1] }, { a: [1] }])) as { a: number[] }[]
  first!.a.push(2)
  expect(second).toEqual({ a: [1] })
})
