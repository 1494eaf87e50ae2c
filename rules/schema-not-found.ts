import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'schema-not-found',
  severity: 'error',
  summary: 'A YAML or JSON page of a kind that the build does not know.',
  message: "Unknown schema '{mime}'.",
})
