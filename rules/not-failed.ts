import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'not-failed',
  severity: 'warning',
  summary: 'A value that the schema rules out.',
  message: "Invalid value for '{path}': '{value}'.",
})
