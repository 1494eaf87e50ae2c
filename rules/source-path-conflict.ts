import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'source-path-conflict',
  severity: 'error',
  summary: 'A redirection with two source paths.',
  message: "A redirection item cannot contain 'source_path' and 'source_path_from_root' at the same time.",
})
