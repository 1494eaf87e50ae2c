import { expect, test } from 'vitest'
import { tooDeepAt } from '../../src/compile/depth.ts'

test.each([
  ['quotes', `${'> '.repeat(200)}text`, 0],
  ['bullets and numbers on a later line', `# Title\n\n${'- 12. '.repeat(100)}text`, 9],
  ['marks to the end of the text', '>'.repeat(200), 0],
  ['marks behind an indent', `text\n${' '.repeat(150)}${'+\t'.repeat(200)}`, 5],
])('the line that opens too many containers: %s', (_, text, at) => {
  expect(tooDeepAt(text)).toBe(at)
})

test.each([
  ['one mark too few', `${'> '.repeat(199)}text`],
  ['marks that open nothing', `text ${'> '.repeat(300)}`],
  ['a number that is too long', '1'.repeat(400)],
  ['marks on lines of their own', '> \n'.repeat(300)],
  ['blanks', ' '.repeat(1000)],
  ['nothing', ''],
])('no line opens too many containers: %s', (_, text) => {
  expect(tooDeepAt(text)).toBeUndefined()
})
