import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'dependent-schemas-failed',
  severity: 'warning',
  summary: 'An attribute whose companions break their schema.',
  message: "DependentSchemas validation failed for attribute: '{key}'.",
})
