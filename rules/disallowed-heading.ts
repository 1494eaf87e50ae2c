import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'disallowed-heading',
  type: 'DisallowedHeadings',
  severity: 'suggestion',
  summary: "A heading that the site's template already has.",
  message: "{heading} has the text of a heading that the site's template puts on every page. Choose another.",
  options: {
    disallowed: {
      type: 'array',
      items: { type: 'string' },
      default: ['Feedback', 'In this article', 'Is this page helpful?'],
      description: 'Texts that no heading may have.',
    },
  },
  page({ headings }, report, { disallowed }) {
    for (const { heading, place } of headings) {
      if (disallowed.includes(heading.content)) report(place, { heading: `H${heading.level} '${heading.content}'` })
    }
  },
})
