import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-paired-attribute',
  severity: 'warning',
  summary: 'A value that does not go with that of another attribute.',
  message: "Invalid value for '{path}': '{value}' is not valid with '{parent}' value '{parentValue}'.",
})
