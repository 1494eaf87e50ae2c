import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'tag-not-found',
  severity: 'error',
  stage: 'rendering',
  summary: 'A `[!notebook]` reference to a cell that the notebook does not have.',
  parameters: ['message'],
  message: "The name '{name}' is not present in the notebook file.",
  page({ snippets }, report) {
    for (const shown of snippets) {
      const { name, syntax } = shown.snippet
      if (syntax !== 'notebook' || name === undefined || !shown.code) continue
      const { cells } = shown.code
      if (cells && !cells.includes(name)) report(shown.place, { name })
    }
  },
})
