import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'max-reference-count-invalid',
  severity: 'warning',
  summary: 'A uid that too many other pages refer to.',
  message: "UID '{uid}' reference count should not be more than {limit}, but now is {count} ({list}).",
})
