import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'array-contains-failed',
  severity: 'warning',
  summary: 'A list without an item that it must have.',
  message: "Array '{path}' should contain at least one item that matches JSON schema.",
})
