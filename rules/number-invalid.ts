import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'number-invalid',
  severity: 'warning',
  summary: 'A number outside its limits.',
  message: "Number '{value}' should be {criteria}.",
})
