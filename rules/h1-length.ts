import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'h1-length',
  type: 'H1Length',
  severity: 'off',
  summary: 'An H1 that is too long.',
  message: 'The H1 has {length} characters. Use {max} at most.',
  options: { maxLength: { type: 'integer', default: 100, description: 'Most characters.' } },
  page({ headings }, report, { maxLength: max }) {
    for (const { heading, place } of headings) {
      const { length } = heading.plain ?? heading.content
      if (heading.level === 1 && length > max) report(place, { length, max })
    }
  },
})
