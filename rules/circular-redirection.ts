import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'circular-redirection',
  severity: 'warning',
  summary: 'Redirections that lead back to where they start.',
  message: 'Build has identified circular redirection: {chain}.',
})
