import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'yaml-syntax-error',
  severity: 'error',
  summary: 'A YAML file that cannot be parsed.',
  message: '{message}',
})
