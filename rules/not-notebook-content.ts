import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'not-notebook-content',
  severity: 'error',
  stage: 'rendering',
  summary: 'A `[!notebook]` reference to a file that is no notebook.',
  parameters: ['message'],
  message: 'Not a valid Notebook.',
  page({ snippets }, report) {
    for (const { snippet, place, code } of snippets) {
      const { name, syntax } = snippet
      if (syntax !== 'notebook' || name === undefined || !code) continue
      const { cells } = code
      if (!cells) report(place)
    }
  },
})
