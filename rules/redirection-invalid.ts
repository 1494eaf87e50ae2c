import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'redirection-invalid',
  severity: 'error',
  summary: 'A redirection of something that is not a page.',
  message: "File '{path}' is redirected to '{url}'. Only content files can be redirected.",
})
