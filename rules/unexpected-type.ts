import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'unexpected-type',
  severity: 'warning',
  summary: 'A value of the wrong type.',
  message: "Expected type '{types}' but got '{actual}'.",
})
