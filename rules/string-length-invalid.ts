import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'string-length-invalid',
  severity: 'warning',
  summary: 'A text that is too short or too long.',
  message: "String '{path}' is too {direction}: {length} characters. Length should be {criteria}.",
})
