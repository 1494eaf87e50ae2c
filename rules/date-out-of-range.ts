import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'date-out-of-range',
  severity: 'warning',
  summary: 'A date too far in the past or future.',
  message: "Value out of range for '{path}': '{value}'.",
})
