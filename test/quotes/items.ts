import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Label = 'quotation-attributed' | 'quotation-unattributed' | 'not-a-quotation'

/** A labelled candidate: a stretch of an article, and what a careful reader takes it for. */
export interface Item {
  readonly id: string
  readonly corpus_or_repo: string
  readonly file: string
  readonly kind: 'blockquote' | 'inline'
  /** 1-based, inclusive. */
  readonly line: number
  readonly end_line: number
  readonly text: string
  readonly label: Label
  readonly cue: string
  readonly confidence: number
  readonly origin: string
  readonly article: string
}

/** Reads labelled items (JSON lines) and their articles: `articles/<id>.md` or `articles.tar.xz` beside the file. */
export function readItems(path: string): Item[] {
  const folder = articlesBeside(path)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const item = JSON.parse(line) as Omit<Item, 'article'>
      return { ...item, article: readFileSync(join(folder, `${item.id}.md`), 'utf8') }
    })
}

function articlesBeside(path: string): string {
  const folder = join(dirname(path), 'articles')
  if (existsSync(folder)) return folder
  const unpacked = mkdtempSync(join(tmpdir(), 'quotes-'))
  execFileSync('tar', ['xf', `${folder}.tar.xz`, '-C', unpacked])
  return join(unpacked, 'articles')
}
