import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'not-notebook-content',
  severity: 'error',
  stage: 'rendering',
  summary: 'A `[!notebook]` reference to a file that is no notebook.',
  parameters: ['message'],
  message: 'Not a valid Notebook.',
  page({ snippets }, report) {
    for (const shown of snippets) {
      const { name, syntax } = shown.snippet
      if (syntax !== 'notebook' || name === undefined || !shown.code) continue
      const { cells } = shown.code
      if (!cells) report(shown.place)
    }
  },
})
