import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'unknown-field',
  severity: 'warning',
  summary: 'A key that the schema does not know.',
  message: "Could not find member '{path}' on object of type '{type}'.",
})
