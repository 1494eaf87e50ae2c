import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'unused-suppression',
  ours: true,
  severity: 'suggestion',
  summary: 'A comment that switches nothing off.',
  message: 'Unused suppression: no finding of {code} to switch off here. Remove the comment.',
})
