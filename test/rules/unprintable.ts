import type { Example } from '../../tools/examples.ts'
import type { Contents } from '../lint-texts.ts'

type Unprintable = Omit<Example, 'files'> & { readonly files: Contents; readonly code: string; readonly why: string }

/** Examples that no page can hold, each with the reason; they are run and count like those of the pages. */
export const unprintable: readonly Unprintable[] = [
  {
    code: 'file-not-text',
    title: 'Wrong: a file that nobody may open',
    why: 'Its permissions are the point.',
    files: { 'article.md': null },
    findings: ['article.md: The file cannot be read. Check its permissions.'],
  },
  {
    code: 'file-not-text',
    title: 'Wrong: a file that is too large to read',
    why: 'It has 64 MiB and one byte.',
    files: { 'article.md': new Uint8Array(64 * 1024 * 1024 + 1) },
    findings: ['article.md: The file has 67108865 bytes, which is too much to read. Split it.'],
  },
]
