import { expect, test } from 'vitest'
import { lintFiles } from '../lint-texts.ts'
import { cases, toLawLine } from './cases.ts'

/** Cases in which the two parsers are known to differ, each with the reason. */
const DIFFERENT: Readonly<Record<string, string>> = {}

test('satteri and remark-parse lead to the same findings', async () => {
  const different: string[] = []
  for (const { name, files } of cases) {
    const fast = (await lintFiles(files, { parser: 'satteri' })).findings.map(toLawLine)
    const reference = (await lintFiles(files, { parser: 'remark' })).findings.map(toLawLine)
    if (name in DIFFERENT) different.push(...(fast.join() === reference.join() ? [] : [name]))
    else expect(fast, name).toEqual(reference)
  }
  expect(different).toEqual(Object.keys(DIFFERENT))
}, 60_000)
