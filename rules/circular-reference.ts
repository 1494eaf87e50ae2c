import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'circular-reference',
  severity: 'error',
  summary: 'Files that include each other.',
  message: 'Build has identified file(s) referencing each other: {chain}.',
})
