import { describe, expect, test } from 'vitest'
import { expectedOf, lintFixture, toExpectedLine } from './fixture.ts'

describe.each(['sre-faq', 'clean', 'demo', 'every-finding'])('fixtures/%s', name => {
  test.each(['satteri', 'remark'] as const)('gives the findings of its expected.txt, parsed with %s', async parser => {
    expect((await lintFixture(name, { parser })).map(toExpectedLine)).toEqual(expectedOf(name))
  })
})
