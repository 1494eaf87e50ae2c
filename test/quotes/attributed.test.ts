import { expect, test } from 'vitest'
import { judged } from './judged.ts'

const BLOCK = '> Nobody arrives in a bad mood by bicycle.'
const INLINE = '"Nobody arrives in a bad mood by bicycle."'

test.each([
  ['a verb and a name', `Mei Tan writes:\n\n${BLOCK}`],
  ['a title', `As _The Bicycle Book_ puts it:\n\n${BLOCK}`],
  ['a document', `Section 4 of the cycling act reads:\n\n${BLOCK}`],
  ['a described speaker', `One of the riders we met told us:\n\n${BLOCK}`],
  ['a phrase without a verb', `From the [city report](https://example.com/report):\n\n${BLOCK}`],
  ['a link that leads to the words', `Here is how [the club](https://example.com) greets its guests:\n\n${BLOCK}`],
  ['a name and a role', `Mei Tan, head of the club:\n\n${BLOCK}`],
  ['a possessive', `[Mei Tan](https://example.com)'s advice for beginners:\n\n${BLOCK}`],
  ['a pronoun for what is named before', `_The Bicycle Book_ is new. It also says:\n\n${BLOCK}`],
  ['a sentence that stops', `The [standard](https://example.com) defines a good arrival as\n\n${BLOCK}`],
  ['a name in another language', `Mei Tan dijo una vez:\n\n> Nadie llega de mal humor cuando va en bicicleta.`],
  ['a saying', `As the saying goes:\n\n${BLOCK}`],
  ['a bold name', `**Ministry of Works:**\n\n${BLOCK}`],
  ['a line that is a link', `[The Bicycle Book](https://example.com/book)\n\n${BLOCK}`],
  ['a comment in between', `Mei Tan writes:\n\n<!-- checked -->\n\n${BLOCK}`],
])('a blockquote is introduced by %s', async (_, text) => expect(await judged(text)).toEqual(['attributed']))

test.each([
  ['a dash and a name', `${BLOCK}\n>\n> — Mei Tan, _The Bicycle Book_`],
  ['a role after a dash', `${BLOCK}\n>\n> -- Engineer at a bicycle maker`],
  ['a source', `${BLOCK}\n>\n> Source: [The Bicycle Book](https://example.com/book)`],
  ['a bare name', `${BLOCK}\n>\n> _Mei Tan, The Bicycle Book_`],
  ['parentheses', `${BLOCK} (Tan, 2019)`],
  ['`<cite>`', `${BLOCK}\n>\n> <cite>The Bicycle Book</cite>`],
  ['a footnote', `${BLOCK}[^1]\n\n[^1]: Mei Tan, _The Bicycle Book_.`],
  ['a label', '> City council recommendation: Nobody should arrive in a bad mood.'],
  ['the header of a mail', '> On Monday, Mei Tan wrote:\n> Nobody arrives in a bad mood by bicycle.'],
  ['the sentence after', `${BLOCK}\n\nThat's how Mei Tan sums up the year.`],
  ['a dash in the next paragraph', `${BLOCK}\n\n— Mei Tan`],
  ['a name in the next paragraph', `Ride to work.\n\n${BLOCK}\n\nMei Tan`],
  ['a source line below', `${BLOCK}\n\nSee [The Bicycle Book](https://example.com/book).`],
])('a blockquote is credited by %s', async (_, text) => expect(await judged(text)).toEqual(['attributed']))

test('a blockquote is credited by a speech tag, and so are the words in it', async () =>
  expect(await judged('> "Nobody arrives in a bad mood by bicycle," a rider told me.')).toEqual([
    'attributed',
    'attributed',
  ]))

test('a specimen may have somebody speak', async () =>
  expect((await judged('Set a comma before the tag, for example:\n\n> "The bell is new," she said.'))[0]).toBe('none'))

test.each([
  ['a verb before', `Mei Tan once said, ${INLINE}`],
  ['a tag after', '"Nobody arrives in a bad mood by bicycle," said Mei Tan.'],
  ['a name after', `${INLINE}, Mei Tan.`],
  ['a dash after', `${INLINE} — Mei Tan`],
  ['a label', `Mei Tan: ${INLINE}`],
  ['parentheses', `${INLINE} ([survey](https://example.com/survey))`],
  ['a link on it', '["Nobody arrives in a bad mood by bicycle any more."](https://example.com/book)'],
  ['"according to"', '"Nobody arrives in a bad mood by bicycle", according to the survey.'],
  ['the row of a table', `| Rider | Remark |\n| --- | --- |\n| Mei Tan | ${INLINE} |`],
  ['the item above', `- [The Bicycle Book](https://example.com/book)\n  - ${INLINE}`],
  ['a source that is its subject', `The survey is clear: ${INLINE}`],
  ['a link behind it', `${INLINE} See [The Bicycle Book](https://example.com/book).`],
  ['the sentence before', 'Omar Haddad rides every day. "I have never arrived in a bad mood by bicycle."'],
  ['a heading', `## Mei Tan, head of the club\n\n${INLINE}`],
])('words in quotation marks are attributed by %s', async (_, text) =>
  expect(await judged(text)).toEqual(['attributed']),
)

test('a quotation goes on after "she notes"', async () => {
  const text = '"Nobody arrives in a bad mood," she notes, "not even those who came here by bicycle in the rain."'
  expect(await judged(text)).toEqual(['attributed', 'attributed'])
})

test('the next sentence of the same speaker needs no other tag', async () => {
  const text = `${INLINE} Mei Tan said. "Not even those who came through the rain."`
  expect(await judged(text)).toEqual(['attributed', 'attributed'])
})

test('one introduction carries a run, over code and pictures', async () => {
  const text = `Mei Tan writes:\n\n${BLOCK}\n\n\`\`\`\nride()\n\`\`\`\n\n> "Not even those who came through the rain."`
  expect(await judged(text)).toEqual(['attributed', 'attributed', 'attributed'])
})

test('one introduction carries a list', async () => {
  const text = `Two riders told us:\n\n- ${INLINE}\n- "I would not go back to the bus for anything."`
  expect(await judged(text)).toEqual(['attributed', 'attributed'])
})

test('several sentences and paragraphs are one quotation', async () => {
  const text = `Mei Tan writes:\n\n${BLOCK} Try it.\n>\n> Then come back and tell me.`
  expect(await judged(text)).toEqual(['attributed'])
})

test('a name in front of a colon does in any language', async () => {
  const text = 'Mei Tan escribe: «Nadie llega de mal humor cuando va en bicicleta por la ciudad.»'
  expect(await judged(text)).toEqual(['attributed'])
})
