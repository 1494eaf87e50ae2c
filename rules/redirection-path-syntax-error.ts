import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'redirection-path-syntax-error',
  severity: 'warning',
  summary: 'A redirection whose source path starts the wrong way.',
  message:
    "Redirection path syntax is incorrect. 'source_path' should start without '/' and 'source_path_from_root' should start with '/'.",
})
