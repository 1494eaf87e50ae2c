import { expect, test } from 'vitest'
import { lintTexts, type Texts } from '../lint-texts.ts'

async function places(texts: Texts, only: string): Promise<string[]> {
  const findings = await lintTexts(texts, { only })
  return findings.map(({ file, start }) => `${file}:${start?.line}`)
}

const attribution = (article: string): Promise<string[]> => places({ 'a.md': article }, 'quote-attribution')
const link = (article: string): Promise<string[]> => places({ 'a.md': article }, 'quote-source-link')

test('a quotation inside another is reported once, with the outer one', async () => {
  expect(await attribution('Ride on.\n\n> “We would never go back to the bus.”')).toEqual(['a.md:3'])
  expect(await attribution('Ride on.\n\n> “We would never go back.\n>\n> > “Never in all our life.””')).toEqual([
    'a.md:3',
  ])
})

test('what an attributed blockquote quotes in turn is not reported', async () => {
  const article = 'Mei Tan writes:\n\n> They shout. "We would never go back to the bus."'
  expect(await attribution(article)).toEqual([])
})

test('an introduction that names nobody is reported once', async () => {
  const list = '- "We would never go back to the bus."\n- "We would not even think of it."'
  expect(await attribution(`## Testimonials\n\n${list}`)).toEqual(['a.md:3'])
  expect(await attribution(`Ride on.\n\n${list}`)).toEqual(['a.md:3', 'a.md:4'])
})

test('an include is reported where it stands', async () => {
  const texts = {
    'a.md': '# Ride\n\n[!INCLUDE [ride](includes/ride.md)]',
    'includes/ride.md': 'Ride on. "We would never go back to the bus."',
  }
  expect(await places(texts, 'quote-attribution')).toEqual(['includes/ride.md:1'])
})

test('a comment switches it off', async () => {
  const article =
    '<!-- docset-lint-disable-next-line quote-attribution -- ours -->\n"We would never go back to the bus."'
  expect(await attribution(article)).toEqual([])
})

test.each([
  ['the introduction', 'As [Mei Tan](https://example.com) writes:\n\n> We would never go back to the bus.'],
  ['the words', '> We would never go back to the bus.\n>\n> — [Mei Tan](https://example.com)'],
  ['the line below', '> We would never go back to the bus.\n\n— [Mei Tan](https://example.com)'],
  ['a footnote', '> We would never go back to the bus. — Mei Tan[^1]'],
])('a blockquote links to its source in %s', async (_, article) => expect(await link(article)).toEqual([]))

test('a blockquote without a link to its source', async () => {
  expect(await link('Mei Tan writes:\n\n> We would never go back to the bus.')).toEqual(['a.md:3'])
  expect(await link('Ride on.\n\n> We would never go back to the bus.')).toEqual([])
})
