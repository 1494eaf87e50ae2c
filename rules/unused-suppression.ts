import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'unused-suppression',
  ours: true,
  severity: 'suggestion',
  summary: 'A comment that switches nothing off.',
  message: {
    code: 'Unused suppression: there is no {code} to switch off here. Remove the comment.',
    any: 'Unused suppression: there is nothing to switch off here. Remove the comment.',
    unknown: "Unused suppression: there is no code '{code}'{tip}",
  },
})
