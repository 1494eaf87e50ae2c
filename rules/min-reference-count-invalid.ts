import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'min-reference-count-invalid',
  severity: 'warning',
  summary: 'A uid that too few other pages refer to.',
  message: "UID '{uid}' reference count should be least {limit}, but now is {count} ({list}).",
})
