import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'attribute-deprecated',
  severity: 'warning',
  summary: 'An attribute that is no longer used.',
  message: "Deprecated attribute: '{path}'{tip}",
})
