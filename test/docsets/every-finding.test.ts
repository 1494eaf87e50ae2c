import { expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue.ts'
import { lintFixture } from './fixture.ts'

/** Codes that fixtures/every-finding cannot show, each with the reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'config-not-found': 'reported in the build preset alone: otherwise a folder without configuration is a docset, too',
  'deleted-without-redirection': 'needs the docset before a change as well: its page and test/change show it',
  'exceed-max-file-errors': 'reported in the build preset alone: otherwise all findings are printed',
}

test('fixtures/every-finding shows every code but those that it cannot show', async () => {
  const shown = new Set((await lintFixture('every-finding')).map(({ code }) => code))
  const missing = catalogue().flatMap(({ code }) => (shown.has(code) ? [] : code))
  expect(missing).toEqual(Object.keys(NOT_SHOWN))
})
