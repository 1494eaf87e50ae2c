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
  page({ codeBlocks }, report, { minCodeBlockLineCount: count }) {
    for (const { code, place } of codeBlocks) {
      if (code.info === '' && (code.lines ?? 0) >= count) report(place, { count })
    }
  },
})
