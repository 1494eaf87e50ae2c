import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'dev-language-missing',
  type: 'CodeLanguageMissing',
  severity: 'off',
  summary: 'A long code block without a language.',
  message: 'The code block has {count} lines or more, but no language. Write one behind the backticks.',
  options: {
    minCodeBlockLineCount: { type: 'integer', default: 20, description: 'Lines from which a language is wanted.' },
  },
  page({ parts }, report, { minCodeBlockLineCount: count }) {
    for (const part of parts) {
      for (const { info, lines = 0, span } of part.facts.code) {
        if (info === '' && lines >= count && part.contextAt(span[0])) report({ file: part.file, span }, { count })
      }
    }
  },
})
