import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diskFiles } from '../../src/io/files.ts'
import { type LocatedFinding, locate } from '../../src/report/locate.ts'
import { type LintTextsOptions, lintFiles } from '../lint-texts.ts'

export const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Lints a folder of `fixtures/` as a repository. */
export async function lintFixture(name: string, options: LintTextsOptions = {}): Promise<LocatedFinding[]> {
  const { findings, facts } = await lintFiles(diskFiles(`${FIXTURES}/${name}`), options)
  return locate(findings, facts)
}

/** Findings as `expected.txt` of a fixture lists them: `path:line:col severity code message`. */
export function toExpectedLine({ file = '', start, severity, code, message }: LocatedFinding): string {
  const position = start ? `:${start.line}:${start.column}` : ''
  return `${file}${position} ${severity} ${code} ${message}`
}

/** The lines of `expected.txt`; empty lines and those that start with `#` are for the reader. */
export function expectedOf(name: string): string[] {
  return readFileSync(`${FIXTURES}/${name}/expected.txt`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
}
