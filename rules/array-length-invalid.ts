import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'array-length-invalid',
  severity: 'warning',
  summary: 'A list with too few or too many items.',
  message: "Array '{path}' length should be {criteria}.",
})
