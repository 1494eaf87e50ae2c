import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'moniker-range-invalid',
  severity: 'error',
  summary: 'A moniker range that cannot be read, or names an unknown moniker.',
  message: 'Invalid moniker range: {message}',
})
