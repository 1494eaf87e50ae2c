import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'precluded-attributes',
  severity: 'warning',
  summary: 'Attributes that exclude each other.',
  message: 'Only one of the following attributes can exist: {list}.',
})
