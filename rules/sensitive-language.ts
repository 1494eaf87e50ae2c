import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'sensitive-language',
  type: 'SensitiveLanguage',
  severity: 'off',
  stage: 'text',
  summary: 'A term that the docset does not want, anywhere in the file.',
  message: "The term '{term}' is on the docset's list of terms to avoid. Choose another.",
  options: {
    disallowed: {
      type: 'array',
      items: { type: 'string' },
      default: [] as string[],
      description: 'Terms to report where they stand as words.',
    },
    exceptions: {
      type: 'array',
      items: { type: 'string' },
      default: [] as string[],
      description: 'Texts in which a term is fine.',
    },
    ignoreCase: { type: 'boolean', default: true, buildDefault: false, description: 'Whether letter case is ignored.' },
  },
  page({ article, text }, report, { disallowed, exceptions, ignoreCase }) {
    const source = disallowed.length > 0 ? text() : undefined
    if (source === undefined) return
    const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text)
    const searched = fold(source)
    const allowed = exceptions.map(fold)
    for (const term of disallowed) {
      const wanted = fold(term)
      let line = -1
      for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
        const start = searched.lastIndexOf('\n', at) + 1
        if (start === line || !isWord(searched, at, wanted.length) || isExcepted(searched, at, wanted.length, allowed))
          continue
        line = start
        // The build gives no position for a term on the first line.
        const span = [at, at + term.length] as const
        report({ file: article.file, ...(start > 0 && { span, mark: [start, start] }) }, { term })
      }
    }
  },
})

function isWord(text: string, start: number, length: number): boolean {
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character)
  return !isLetter(text[start - 1]) && !isLetter(text[start + length])
}

function isExcepted(text: string, start: number, length: number, exceptions: readonly string[]): boolean {
  return exceptions.some(exception => {
    const from = Math.max(0, start + length - exception.length)
    const at = text.indexOf(exception, from)
    return at >= 0 && at <= start && start + length <= at + exception.length
  })
}
