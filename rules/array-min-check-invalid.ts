import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'array-min-check-invalid',
  severity: 'warning',
  summary: 'A list with too few items of a kind.',
  message: 'The array must have least {count} matched item(s).',
})
