import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'heading-empty',
  type: 'HeadingEmpty',
  severity: 'suggestion',
  summary: 'A heading below H1 without text.',
  message: '{heading} is empty. Give it a text, or remove it.',
  page({ headings }, report) {
    for (const { heading, place } of headings) {
      if (heading.level > 1 && heading.invisible) {
        report(place, { heading: `H${heading.level}${heading.content === '' ? '' : ` '${heading.content}'`}` })
      }
    }
  },
})
