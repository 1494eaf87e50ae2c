import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'array-max-check-invalid',
  severity: 'warning',
  summary: 'A list with too many items of a kind.',
  message: 'The array must not have more than {count} matched item(s).',
})
