import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'include-invalid',
  severity: 'warning',
  summary: 'An `[!INCLUDE]` of something that is not a Markdown file.',
  message: "Invalid include link extension: '{path}'.",
})
