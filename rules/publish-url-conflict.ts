import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'publish-url-conflict',
  severity: 'warning',
  summary: 'Files that would publish to one address.',
  message: "Two or more files{version} publish to the same url '{url}': {files}.",
})
