import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'null-array-value',
  severity: 'warning',
  summary: 'A list with an empty item.',
  message: "'{name}' contains null value, the null value has been removed.",
})
