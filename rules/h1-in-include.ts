import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'h1-in-include',
  type: 'InclusionH1',
  severity: 'warning',
  summary: 'An H1 in an included file.',
  message: "An included file can't have an H1. Every article that includes it brings its own.",
  page({ headings }, report) {
    for (const { heading, part, place } of headings) if (heading.level === 1 && part.chain.length > 0) report(place)
  },
})
