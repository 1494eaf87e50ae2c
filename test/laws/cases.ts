import { readdirSync, readFileSync } from 'node:fs'
import { diskFiles, type Files, memoryFiles } from '../../src/io/files.ts'
import { readExamples } from '../../tools/examples.ts'
import { FIXTURES } from '../docsets/fixture.ts'

/** A repository that the laws are tried on. */
export interface LawCase {
  readonly name: string
  readonly files: Files
}

export const fixtures: readonly LawCase[] = readdirSync(FIXTURES, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => ({ name: `fixtures/${name}`, files: diskFiles(`${FIXTURES}/${name}`) }))

/** Every example of every rule's page. */
export const examples: readonly LawCase[] = readdirSync('rules')
  .filter(name => name.endsWith('.md') && name !== 'README.md')
  .flatMap(name =>
    readExamples(readFileSync(`rules/${name}`, 'utf8')).map(({ title, files }) => ({
      name: `rules/${name}: ${title}`,
      files: memoryFiles(files),
    })),
  )

export const cases = [...fixtures, ...examples]

/** A line that tells findings apart, offsets included. */
export function toLawLine({
  code,
  severity,
  message,
  place,
}: {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly place?: { readonly file: string; readonly span?: readonly [number, number] }
}): string {
  return `${place?.file ?? ''} ${place?.span?.join('-') ?? ''} ${severity} ${code} ${message}`
}
