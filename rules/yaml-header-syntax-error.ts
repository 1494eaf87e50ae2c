import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'yaml-header-syntax-error',
  severity: 'warning',
  summary: 'A YAML header that cannot be parsed.',
  message: '{message}',
})
