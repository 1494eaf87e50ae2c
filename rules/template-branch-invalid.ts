import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'template-branch-invalid',
  severity: 'error',
  summary: 'A template of a branch that the build does not take.',
  message: "Invalid template branch: '{branch}'. Template branch must be `main` or `master` or default.",
})
