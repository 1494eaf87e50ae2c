import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'toc-not-found',
  severity: 'warning',
  summary: 'A folder in a TOC that has no TOC.',
  message: 'Unable to find either toc.yml or toc.md inside {folder} Please make sure the file exists.',
})
