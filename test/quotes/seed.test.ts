import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../lint-texts.ts'

const SEED = '../shared/seed/faq-sre-devops.md'

/** What leads to each of the seed's quotations, and a word of the quotation. */
const INTRODUCTIONS: readonly (readonly [introduction: string, quotation: string])[] = [
  ['As _The Site Reliability Workbook_ puts it, ', 'believes in the same'],
  ['As the chapter points out, ', 'relatively silent'],
  ['If we use this definition of SRE from the [site reliability engineering hub](../index.yml):\n\n', 'discipline'],
  [' from the [site reliability engineering hub](../index.yml)', 'discipline'],
  [
    'If we use this definition of DevOps from the [Azure DevOps Resource center](https://docs.microsoft.com/azure/devops/learn/):\n\n',
    'the union of people',
  ],
  [' from the [Azure DevOps Resource center](https://docs.microsoft.com/azure/devops/learn/)', 'the union of people'],
]

describe.skipIf(!existsSync(SEED))('the seed article', () => {
  const lint = async (text: string): Promise<string[]> => {
    const findings = await lintTexts({ 'faq.md': text }, { only: 'quote-attribution' })
    return findings.map(({ message }) => message)
  }

  test('attributes all of its quotations', async () => {
    expect(await lint(readFileSync(SEED, 'utf8'))).toEqual([])
  })

  test.each(INTRODUCTIONS)('without %j', async (introduction, quotation) => {
    const text = readFileSync(SEED, 'utf8').replaceAll('\r\n', '\n')
    expect(text).toContain(introduction)
    const findings = await lint(text.replace(introduction, ''))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(quotation)
  })
})
