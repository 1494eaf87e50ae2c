import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'violate-schema',
  severity: 'error',
  summary: 'A setting or attribute of the wrong type.',
  message: '{message}',
})
