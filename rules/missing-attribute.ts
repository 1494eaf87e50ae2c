import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'missing-attribute',
  severity: 'warning',
  summary: 'A required attribute that is not there.',
  message: "Missing required attribute: '{path}'.",
})
