import { describe, expect, test } from 'vitest'
import { quotesIn } from './judged.ts'

const TEXTS: readonly (readonly [name: string, markdown: string])[] = [
  ['a paragraph', 'Ride on. "Nobody _ever_ arrives &amp; leaves \\* late" again.'],
  ['two lines in a blockquote', '> Ride on. "Nobody ever\n> arrives late" again.'],
  ['a list in a list', '- Ride on.\n  - “Nobody ever arrives late”\n'],
  ['a table', '| A | B |\n| --- | --- |\n| c | "Nobody ever arrives late" |'],
  ['an alert', '> [!NOTE]\n> "Nobody ever arrives late"'],
  ['a link', '["Nobody ever arrives late"](https://example.com)'],
]

describe('the span of a quotation covers it with its marks', () => {
  test.each(TEXTS)('%s', async (_, markdown) => {
    const quote = (await quotesIn(markdown)).find(({ kind }) => kind === 'inline')
    expect(markdown.slice(...quote!.span)).toMatch(/^["“]Nobody[\s\S]*late["”]$/)
  })
})

test.each(TEXTS)('both parsers find the same in %s', async (_, markdown) => {
  expect(await quotesIn(markdown, 'remark')).toEqual(await quotesIn(markdown, 'satteri'))
})

test('what stands around a quotation is cut', async () => {
  const long = 'Ride on and on. '.repeat(500)
  for (const quote of await quotesIn(`${long}\n\n> ${long}\n\n${long} "Nobody ever arrives late" ${long}`))
    expect(JSON.stringify(quote).length).toBeLessThan(3000)
})

test('an introduction reaches into the list or blockquote that it leads to', async () => {
  const [quote] = await quotesIn('Mei Tan writes:\n\n1. "Nobody ever arrives late"')
  expect(quote?.lead).toEqual({ kind: 'paragraph', text: 'Mei Tan writes:', outer: true })
})
