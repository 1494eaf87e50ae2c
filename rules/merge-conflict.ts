import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'merge-conflict',
  severity: 'warning',
  summary: 'Conflict markers that a merge left behind.',
  message: 'File contains merge conflict markers.',
})
