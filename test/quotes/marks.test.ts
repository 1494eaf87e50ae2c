import { describe, expect, test } from 'vitest'
import { findMarked } from '../../src/compile/extract/quote-marks.ts'

const marked = (text: string): string[] => findMarked(text).map(({ inner }) => text.slice(...inner))

describe('quotation marks', () => {
  test.each([
    ['straight', 'She said "ride slowly" to us.', ['ride slowly']],
    ['curly', 'She said “ride slowly” to us.', ['ride slowly']],
    ['single', 'She said ‘ride slowly’ to us.', ['ride slowly']],
    ['single and straight', "She said 'ride slowly' to us.", ['ride slowly']],
    ['guillemets', 'Elle dit « roulez doucement » à tous.', [' roulez doucement ']],
    ['low and high', 'Sie sagt: „Fahrt langsam.“', ['Fahrt langsam.']],
    ['two in a sentence', '"Ride", she said, "slowly."', ['Ride', 'slowly.']],
    ['one in another', '"He shouted "stop" at us."', ['He shouted "stop" at us.']],
    ['opened straight, closed curly', '"Ride slowly.” she said', ['Ride slowly.']],
    ['closed in the next paragraph', '“Ride slowly.', ['Ride slowly.']],
  ])('%s', (_, text, expected) => expect(marked(text)).toEqual(expected))

  test.each([
    ['apostrophes', "The rider's wheel isn't true, and the spokes' tension is low."],
    ['curly apostrophes', 'The rider’s wheel isn’t true, and the spokes’ tension is low.'],
    ['years', "It was built in the '90s and sold in the '00s."],
    ['inches', 'Wheels of 26" and 28" are in stock.'],
    ['a mark without a partner', 'A 26" wheel is in stock.'],
  ])('%s quote nothing', (_, text) => expect(marked(text)).toEqual([]))

  test('an apostrophe within single marks does not close them', () => {
    expect(marked("It logs 'the rider's wheel isn't true' and stops.")).toEqual(["the rider's wheel isn't true"])
    expect(marked('‘Check the riders’ wheels before you start.’')).toEqual([
      'Check the riders’ wheels before you start.',
    ])
  })

  test('many marks without a partner take no time', () => {
    const started = performance.now()
    findMarked('("a '.repeat(50_000))
    findMarked("'as b ".repeat(50_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
