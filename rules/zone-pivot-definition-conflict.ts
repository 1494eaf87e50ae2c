import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'zone-pivot-definition-conflict',
  severity: 'suggestion',
  summary: 'Pivot zones whose groups are defined in several files of one address.',
  message: "Multiple source files are present for '{url}'.",
  page({ article, pivots }, report) {
    if (pivots?.fault === 'several-definitions') report({ file: article.file }, { url: pivots.url })
  },
})
