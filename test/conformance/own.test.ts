import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCompiler } from '../../src/compile/compile.ts'
import { readCases, type SpecCase } from './cases.ts'
import { runCase } from './run.ts'

/** Our own cases, in the form of docfx's specs: what each says is expected of the build, whatever the code does. */
const cases = readCases(join(import.meta.dirname, 'own'))
const native = await createCompiler('satteri')
const remark = await createCompiler('remark')
const NOW = Date.UTC(2024, 0, 15)

/** Either parser finds the same, and so it does where lines end as on Windows. */
const WAYS = [
  { way: 'satteri', compiler: native, ending: '\n' },
  { way: 'remark', compiler: remark, ending: '\n' },
  { way: 'CRLF', compiler: native, ending: '\r\n' },
]

describe.each([...new Set(cases.map(({ file }) => file))])('%s', file => {
  const own = cases.filter(spec => spec.file === file)
  describe.each(WAYS)('$way', ({ compiler, ending }) => {
    test.each(own)('$title', async spec => {
      const { actual, agreement } = await runCase(withEndings(spec, ending), compiler, NOW)
      expect(agreement.all, differences(spec.expected, actual)).toBe(true)
    })
  })
})

function withEndings(spec: SpecCase, ending: string): SpecCase {
  const inputs = Object.entries(spec.inputs).map(([path, text]) => [path, text.replaceAll(/\r?\n/g, ending)])
  return { ...spec, inputs: Object.fromEntries(inputs) }
}

function differences(expected: readonly object[] | undefined, actual: readonly object[]): string {
  const lines = (sign: string, findings: readonly object[]): string[] =>
    findings.map(finding => `${sign} ${JSON.stringify(finding)}`)
  return ['', ...lines('-', expected ?? []), ...lines('+', actual)].join('\n')
}
