import type { Construct } from './learn/construct.ts'
import { type Masked, mask } from './learn/mask.ts'

/** The text that the CommonMark parser gets in place of an article's. */
export function maskedText(text: string, constructs: readonly Construct[]): Masked {
  return mask(closeHeader(text), constructs)
}

/** The build also lets `...` close the YAML header, and tabs follow its lines. */
function closeHeader(text: string): string {
  const open = /^---[ \t]*(?=\r?\n)/.exec(text)?.[0]
  if (open === undefined || isClosedPlainly(text)) return text
  const close = /^(?:---|\.\.\.)[ \t]*(?=\r?$)/gm
  close.lastIndex = open.length
  const end = close.exec(text)
  if (!end || (end[0].startsWith('---') && !`${open}${end[0]}`.includes('\t'))) return text
  const after = end.index + end[0].length
  return (
    '---'.padEnd(open.length) + text.slice(open.length, end.index) + '---'.padEnd(end[0].length) + text.slice(after)
  )
}

/** True for the usual header, which takes no pattern to tell: no tabs, no `...`, and a closing line of just `---`. */
function isClosedPlainly(text: string): boolean {
  const close = text.indexOf('\n---', 3)
  if (close < 0 || (text[close + 4] !== '\n' && text[close + 4] !== '\r')) return false
  const header = text.slice(0, close)
  return !header.includes('\t') && !header.includes('...')
}
