import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'one-of-failed',
  severity: 'warning',
  summary: 'A value that fits several alternatives.',
  message: "Invalid value for '{path}': '{value}'.",
})
