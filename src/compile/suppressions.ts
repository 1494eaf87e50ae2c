import type { Suppression } from '../facts.ts'
import type { Span } from '../finding.ts'

/** A comment as the file's format delimits it, its marks taken off. */
export interface Comment {
  readonly text: string
  readonly span: Span
}

type Verb = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file'

const COMMAND = /^\s*docset-lint-(disable|enable)(-line|-next-line|-file)?(?![-\w])([\s\S]*)$/

/**
 * Reads `docset-lint-disable code, code -- reason` and its kin. Without codes every code is meant. `disable` holds to the
 * next `enable` of the code, or to the end of the file.
 */
export function readSuppressions(comments: readonly Comment[], text: string): Suppression[] {
  const suppressions: { span: Span; code: string; scope: [number, number] }[] = []
  const open: typeof suppressions = []
  for (const { text: comment, span } of comments) {
    const command = COMMAND.exec(comment)
    if (!command) continue
    const verb = `${command[1]}${command[2] ?? ''}` as Verb
    const codes = codesOf(command[3]!)
    if (verb === 'enable') {
      for (const suppression of open) {
        if (codes.includes('') || codes.includes(suppression.code))
          suppression.scope[1] = Math.min(suppression.scope[1], span[0])
      }
      continue
    }
    for (const code of codes) {
      const suppression = { span, code, scope: scopeOf(verb, span, text) }
      suppressions.push(suppression)
      if (verb === 'disable') open.push(suppression)
    }
  }
  return suppressions
}

function codesOf(rest: string): string[] {
  const codes = rest
    .replace(/(?:^|\s)--\s[\s\S]*$/, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  return codes.length > 0 ? codes : ['']
}

function scopeOf(verb: Verb, span: Span, text: string): [number, number] {
  switch (verb) {
    case 'disable-file':
      return [0, text.length + 1]
    case 'disable-line':
      return lineOf(span[0], text)
    case 'disable-next-line':
      return lineOf(lineOf(span[1], text)[1], text)
    default:
      return [span[1], text.length + 1]
  }
}

/** Offsets of the line around an offset, its line ending included. */
function lineOf(offset: number, text: string): [number, number] {
  const end = text.indexOf('\n', offset)
  return [text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length + 1 : end + 1]
}
