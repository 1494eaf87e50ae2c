import { describe, expect, test } from 'vitest'
import { scaleRow, verdict } from '../../bench/scale.ts'
import { median, notes, type Result, tableRows } from '../../bench/table.ts'

const cells = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(line => line.slice(1, -1))

const results: Result[] = [
  { name: 'slow', measures: [2, 4, 9].map(seconds => ({ seconds, megabytes: 100 })) },
  { name: 'quick', measures: [{ seconds: 1, megabytes: Number.NaN }] },
  { name: 'broken', measures: [{ seconds: 1, megabytes: 1 }], failure: 'ends with 2: no such option' },
]

describe('table of the bench', () => {
  test('median', () => {
    expect(median([9, 1, 2])).toBe(2)
    expect(median([10, 1, 2, 4])).toBe(3)
    expect(median([])).toBeNaN()
  })

  test('medians, their ratio to the reference, and a dash for what is not known', () => {
    expect(cells(tableRows('Docset', results, 'slow'))).toEqual([
      ['**Docset**', '', '', ''],
      ['slow', '4.00', '1.00', '100'],
      ['quick', '1.00', '0.25', '–'],
      ['broken', '–', '–', '–'],
    ])
  })

  test('no ratio without the reference', () => {
    expect(cells(tableRows('Docset', results, 'other'))[1]).toEqual(['slow', '4.00', '–', '100'])
  })

  test('says why a contender has no figures', () => {
    expect(notes('Docset', results)).toEqual(['Docset, broken: ends with 2: no such option'])
  })
})

describe('law of scale', () => {
  const start = { articles: 1, seconds: 0.5, megabytes: 80 }
  const small = { articles: 1000, seconds: 1, megabytes: 180 }

  test('an article costs what comes on top of the start', () => {
    expect(cells(scaleRow(small, start))[0]).toEqual(['1,000', '1.00', '500', '180', '100.0'])
    expect(cells(scaleRow(start, start))[0]).toEqual(['1', '0.50', '–', '80', '–'])
  })

  test('is flat, or not, compared with every smaller docset', () => {
    const middle = { articles: 10_000, seconds: 4.5, megabytes: 500 }
    expect(verdict([start, small, middle])).toMatch(/: 0\.80 of that at 1,000\. It is flat\.$/)
    expect(verdict([start, small, middle, { articles: 100_000, seconds: 60.5, megabytes: 1 }])).toMatch(
      /: 1\.20 of that at 1,000, 1\.50 of that at 10,000\. It is not flat\.$/,
    )
  })
})
