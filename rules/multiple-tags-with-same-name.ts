import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'multiple-tags-with-same-name',
  severity: 'error',
  stage: 'rendering',
  summary: 'A `[!notebook]` reference to a name that several cells have.',
  parameters: ['message'],
  message: "Multiple entries with the name '{name}' where found in the notebook.",
  page({ snippets }, report) {
    for (const shown of snippets) {
      const { name, syntax } = shown.snippet
      if (syntax !== 'notebook' || name === undefined || !shown.code) continue
      const { cells } = shown.code
      if (cells && cells.filter(cell => cell === name).length > 1) report(shown.place, { name })
    }
  },
})
