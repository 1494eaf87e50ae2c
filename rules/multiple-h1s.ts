import { defineRule, isDocs } from '../src/rule.ts'

export default defineRule({
  code: 'multiple-h1s',
  type: 'H1Multiples',
  severity: 'warning',
  summary: 'More than one H1.',
  message: 'The article has more than one H1. Make this one an H2, or move it to an article of its own.',
  page({ headings }, report) {
    const h1s = headings.filter(({ heading, context }) => heading.level === 1 && isDocs(context))
    for (const { place } of h1s.slice(1)) report(place)
  },
})
