import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'redirection-conflict',
  severity: 'error',
  summary: 'A path that is redirected twice.',
  message: "The '{path}' appears twice or more in the redirection mappings.",
})
