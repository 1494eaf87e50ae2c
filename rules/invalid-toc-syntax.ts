import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-toc-syntax',
  severity: 'error',
  summary: 'Something in a Markdown TOC that is no heading with a single link.',
  message:
    'The toc syntax is invalid, each line must be a valid markdown [ATX heading](https://spec.commonmark.org/0.28/#atx-heading) with a single link, xref link or literal text.',
})
