import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'format-invalid',
  severity: 'warning',
  summary: 'A text that is not in the required form.',
  message: "String '{value}' is not a valid '{type}'.",
})
