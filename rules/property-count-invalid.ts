import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'property-count-invalid',
  severity: 'warning',
  summary: 'A mapping with too few or too many keys.',
  message: "Object '{path}' property count should be {criteria}.",
})
