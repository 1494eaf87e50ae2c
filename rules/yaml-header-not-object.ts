import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'yaml-header-not-object',
  severity: 'warning',
  summary: 'A YAML header that is not a mapping of keys to values.',
  message: 'Expect yaml header to be an object, but got {kind}.',
})
