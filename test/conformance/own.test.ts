import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCompiler } from '../../src/compile/compile.ts'
import { readCases } from './cases.ts'
import { runCase } from './run.ts'

/** Our own cases, in the form of docfx's specs: what each says is expected of the build, whatever the code does. */
const cases = readCases(join(import.meta.dirname, 'own'))
const compiler = await createCompiler('satteri')
const NOW = Date.UTC(2024, 0, 15)

describe.each([...new Set(cases.map(({ file }) => file))])('%s', file => {
  test.each(cases.filter(spec => spec.file === file))('$title', async spec => {
    const { actual, agreement } = await runCase(spec, compiler, NOW)
    expect(agreement.all, differences(spec.expected, actual)).toBe(true)
  })
})

function differences(expected: readonly object[] | undefined, actual: readonly object[]): string {
  const lines = (sign: string, findings: readonly object[]): string[] =>
    findings.map(finding => `${sign} ${JSON.stringify(finding)}`)
  return ['', ...lines('-', expected ?? []), ...lines('+', actual)].join('\n')
}
