import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-toc-href',
  severity: 'error',
  summary: 'A `tocHref` that leads to a page.',
  message: "The toc href '{href}' can only reference to a local TOC file, folder or absolute path.",
})
