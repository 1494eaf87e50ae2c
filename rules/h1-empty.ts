import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'h1-empty',
  type: 'H1Empty',
  severity: 'warning',
  summary: 'An H1 without text.',
  message: 'The H1 is empty. Write the title of the article behind the hash.',
  page({ headings }, report) {
    for (const { heading, place } of headings) if (heading.level === 1 && heading.invisible) report(place)
  },
})
