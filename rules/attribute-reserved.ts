import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'attribute-reserved',
  severity: 'warning',
  summary: 'An attribute that the site sets by itself.',
  message: 'Attribute {name} is reserved for use by Docs.',
})
