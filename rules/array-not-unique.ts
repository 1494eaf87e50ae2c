import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'array-not-unique',
  severity: 'warning',
  summary: 'A list with repeated items.',
  message: "Array '{path}' items should be unique.",
})
