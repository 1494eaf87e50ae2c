import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'boolean-schema-failed',
  severity: 'warning',
  summary: 'An attribute that the schema forbids.',
  message: "Boolean schema validation failed for '{path}'.",
})
