import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'yaml-duplicate-key',
  severity: 'warning',
  summary: 'A key that is written twice.',
  message: "Key '{key}' is already defined, remove the duplicate key.",
})
