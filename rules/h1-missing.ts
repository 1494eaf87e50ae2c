import { defineRule, isDocs } from '../src/rule.ts'

export default defineRule({
  code: 'h1-missing',
  type: 'H1Missing',
  severity: 'warning',
  summary: 'An article without an H1.',
  message: 'The article has no H1. Start it with a single hash (#), a blank, and the title that readers see.',
  page({ article, parts, headings }, report) {
    if (parts.length === 0) return
    if (!headings.some(({ heading, context }) => heading.level === 1 && isDocs(context))) report({ file: article.file })
  },
})
