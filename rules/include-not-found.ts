import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'include-not-found',
  severity: 'error',
  summary: 'An `[!INCLUDE]` of a file that does not exist.',
  message: "Invalid include link: '{path}'.",
})
