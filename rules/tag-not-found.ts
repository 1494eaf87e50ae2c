import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'tag-not-found',
  severity: 'error',
  stage: 'rendering',
  summary: 'A `[!notebook]` reference to a cell that the notebook does not have.',
  parameters: ['message'],
  message: "The name '{name}' is not present in the notebook file.",
  page({ snippets }, report) {
    for (const { snippet, place, code } of snippets) {
      const { name, syntax } = snippet
      if (syntax !== 'notebook' || name === undefined || !code) continue
      const { cells } = code
      if (cells && !cells.includes(name)) report(place, { name })
    }
  },
})
