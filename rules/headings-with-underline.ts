import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'headings-with-underline',
  type: 'SetexHeadings',
  severity: 'suggestion',
  summary: 'A heading that is underlined instead of marked with hashes.',
  message: '{heading} is underlined. Use hashes: # for an H1, ## for an H2.',
  page({ headings }, report) {
    for (const { heading, place } of headings) {
      if (heading.underlines !== undefined) report(place, { heading: `H${heading.level} '${heading.content}'` })
    }
  },
})
