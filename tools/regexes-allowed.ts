import type { Regex } from './regexes-find.ts'

/** An expression that may backtrack, as what it is for is short. */
export interface Allowed extends Pick<Regex, 'file' | 'source'> {
  readonly reason: string
}

const LAST = 'for the last 400 characters of a line'

export const allowed: readonly Allowed[] = [
  {
    file: 'src/io/reason.ts',
    source: "^[A-Z]+: (.*?)(?:, \\w+(?: '.*')?)?$",
    reason: 'for a message of Node.js with the path of a file, which the system limits',
  },
  {
    file: 'src/link/redirections.ts',
    source: '\\.openpublishing\\.redirection[^/]*\\.json$',
    reason: 'for the name of a file, which the system limits',
  },
  {
    file: 'src/quotes/credit.ts',
    source: '["”»’.!?…*_)\\]]\\s*(?:[—–―]|--|(?<=["”]\\s?)-)\\s*[*_[(]*[\\p{Lu}@][^\\n]{0,160}$',
    reason: LAST,
  },
  {
    file: 'src/quotes/credit.ts',
    source: '["”.…!?]\\s*[*_]*\\[[^\\]]+\\]\\([^)]+\\)[*_.)\\s]*$',
    reason: LAST,
  },
  { file: 'src/quotes/credit.ts', source: '[.\\s*_"”]+$', reason: LAST },
  {
    file: 'src/quotes/credit.ts',
    source: '^[\\s*_]*([^:]{2,60}):',
    reason: 'reads each character 60 times at most',
  },
  {
    file: 'src/quotes/lead.ts',
    source: '[:,…—–]\\W*$|\\.\\.\\.\\W*$',
    reason: 'for the last 120 characters of a paragraph',
  },
  { file: 'src/quotes/lead.ts', source: ':\\W*$', reason: 'for the last 120 characters of a paragraph' },
]
