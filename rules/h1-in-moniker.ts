import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'h1-in-moniker',
  type: 'H1InMoniker',
  severity: 'warning',
  summary: 'An H1 within a moniker range.',
  message: 'The H1 stands in a moniker range. Move it out: an article has one H1, whatever the version.',
  page({ headings }, report) {
    for (const { heading, context, place } of headings) if (heading.level === 1 && context.monikers) report(place)
  },
})
