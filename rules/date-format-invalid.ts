import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'date-format-invalid',
  severity: 'warning',
  summary: 'A date that is not in the required form.',
  message: "Invalid date format for '{path}': '{value}'.",
})
