import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-value',
  severity: 'warning',
  summary: 'A value that is not allowed.',
  message: "Invalid value for '{path}': '{value}'.",
})
