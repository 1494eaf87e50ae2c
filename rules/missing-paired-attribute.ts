import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'missing-paired-attribute',
  severity: 'warning',
  summary: 'An attribute without the one that belongs to it.',
  parameters: ['other', 'key', 'other'],
  message: "Missing attribute: '{other}'. If you specify '{key}', you must also specify '{other}'.",
})
