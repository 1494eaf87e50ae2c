import type { Texts } from '../lint-texts.ts'
import { folderOf, type Outcome, run } from './command.ts'

/** A repository in a temporary folder, which goes when the test is over. */
export interface TemporaryRepository {
  readonly folder: string
  /** Runs docset-lint in it, or in a folder below it. */
  run(args?: readonly string[], below?: string): Outcome
}

/** A docset of one article without a mistake, to be spread into others. */
export const CLEAN: Texts = {
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }],
      globalMetadata: {
        author: 'mira-sample',
        'ms.author': 'mirasample',
        'ms.date': '05/12/2025',
        'ms.service': 'workshop',
        'ms.topic': 'concept-article',
        description: 'What the workshop knows about bicycles, for those who ride them and for those who repair them.',
      },
    },
  }),
  'index.md': '---\ntitle: Bicycles\n---\n\n# Bicycles\n\nThey have two wheels.\n',
}

export function repository(contents: Parameters<typeof folderOf>[0]): TemporaryRepository {
  const folder = folderOf(contents)
  return { folder, run: (args = [], below = '.') => run(`${folder}/${below}`, args) }
}

/** Codes that a run in format json reports, with their files: `article.md h1-missing`. */
export function codesOf({ stdout }: Outcome): string[] {
  const { findings } = JSON.parse(stdout) as { findings: { file?: string; code: string }[] }
  return findings.map(({ file = '', code }) => `${file} ${code}`.trim())
}
