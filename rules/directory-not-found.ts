import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'directory-not-found',
  severity: 'error',
  summary: 'A folder that the configuration names, but that does not exist.',
  message: "Invalid directory: '{folder}'.",
})
