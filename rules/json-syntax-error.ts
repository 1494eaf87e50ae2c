import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'json-syntax-error',
  severity: 'error',
  summary: 'A JSON file that cannot be parsed.',
  message: '{message}',
})
