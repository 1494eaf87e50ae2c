import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-toc-level',
  severity: 'error',
  summary: 'A heading of a Markdown TOC that skips a level.',
  message: "The toc level can't be skipped from {from} to {to}.",
})
