import { expect, test } from 'vitest'
import { judged } from './judged.ts'

const SENTENCE = 'Nobody arrives in a bad mood by bicycle.'

test.each([
  ['a paragraph of its own', `"${SENTENCE}"`],
  ['a sentence among others', `Ride to work. "${SENTENCE}"`],
  ['a list', `- Ride to work.\n- "${SENTENCE}"`],
  ['a table', `| Place | Result |\n| --- | --- |\n| Harbor | "${SENTENCE}" |`],
  ['an alert', `> [!NOTE]\n> "${SENTENCE}"`],
  ['curly marks', `“${SENTENCE}”`],
  ['single marks', `‘${SENTENCE}’`],
  ['straight single marks', `'${SENTENCE}'`],
  ['guillemets', `«${SENTENCE}»`],
])('a sentence in quotation marks: %s', async (_, text) => expect(await judged(text)).toEqual(['unattributed']))

test.each([
  ['quotation marks', `Ride to work.\n\n> “We would never go back to the bus”`],
  ["an editor's brackets", 'Ride to work.\n\n> [a]ll of us arrive in a good mood, whatever the weather is like.'],
  ['a leading ellipsis', 'Ride to work.\n\n> …nobody ever arrives in a bad mood by bicycle.'],
  ['first person', 'Ride to work.\n\n> I have never been late since I stopped waiting for the bus.'],
  ['verse', '## Ride to work\n\n> The bell is bright and clear\n> The road is long and wide\n\nWear a helmet.'],
  ['an epigraph', `## Ride to work\n\n> ${SENTENCE}\n\nWear a helmet.`],
])('a blockquote shows that it is quoted: %s', async (_, text) => expect((await judged(text))[0]).toBe('unattributed'))

test.each([
  ['a quotation of nobody', `Here is a quote that we like:\n\n> ${SENTENCE}`],
  ['rumor', `Rumor has it that "${SENTENCE}"`],
  ['nobody', `It has been said that "${SENTENCE}"`],
  ['someone', `As someone once said, "${SENTENCE}"`],
  ['the day', `## Quote of the day\n\n- "${SENTENCE}"`],
  ['what was heard', `## What we heard\n\n- "${SENTENCE}"`],
  ['a definition', `If we use this definition of arriving:\n\n> ${SENTENCE}`],
  ['others', `As others have observed:\n\n> ${SENTENCE}`],
])('an introduction names %s', async (_, text) => expect(await judged(text)).toEqual(['unattributed']))

test('a name two paragraphs away does not count', async () => {
  const text = `Mei Tan has written about this.\n\nWear a helmet, and lock the wheel.\n\n"${SENTENCE}"`
  expect(await judged(text)).toEqual(['unattributed'])
})

test('a paragraph of the author ends a run', async () => {
  const text = `Mei Tan writes:\n\n> "${SENTENCE}"\n\nWear a helmet.\n\n> "We would never go back to the bus."`
  expect(await judged(text)).toEqual(['attributed', 'attributed', 'unattributed', 'unattributed'])
})

test('a sentence that runs around a blockquote lacks its start', async () => {
  const text = 'Words differ.\n\n> A bicycle is a machine with two wheels.\n\nthen a tricycle is none.'
  expect(await judged(text)).toEqual(['unattributed'])
})

test('a saying among blockquotes that are credited is one as well', async () => {
  const text = `> The road is the goal.\n>\n> — Mei Tan\n\nWear a helmet.\n\n> ${SENTENCE}`
  expect(await judged(text)).toEqual(['attributed', 'unattributed'])
})

test('a short quotation is not reported', async () => {
  expect(await judged('"Nobody arrives by bicycle."')).toEqual(['none'])
  expect(await judged('"Nobody arrives by bicycle."', { shortest: 4 })).toEqual(['unattributed'])
})

test('verbs can be added', async () => {
  const text = `The rider retorts: "${SENTENCE}"`
  expect(await judged(text)).toEqual(['unattributed'])
  expect(await judged(text, { verbs: ['retorts'] })).toEqual(['attributed'])
})
