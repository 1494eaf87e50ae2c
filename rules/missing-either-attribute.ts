import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'missing-either-attribute',
  severity: 'warning',
  summary: 'None of several attributes of which one is required.',
  message: 'One of the following attributes is required: {list}.',
})
