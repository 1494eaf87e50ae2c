import { expect, test } from 'vitest'
import { findRegexes } from '../../tools/regexes-find.ts'

test('finds literals and texts that are given to RegExp, with their lines', () => {
  const text =
    "const a: RegExp = /(a+)+$/i\n\nconst b = new RegExp('b*', 'u')\nconst c = RegExp('c') // /no/\nRegExp(name)\n"
  expect(findRegexes('a.ts', text).map(({ line, source, flags }) => `${line}: /${source}/${flags}`)).toEqual([
    '1: /(a+)+$/i',
    '3: /b*/u',
    '4: /c/',
  ])
})
