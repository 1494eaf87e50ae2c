import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'exceed-max-file-errors',
  severity: 'info',
  summary: 'A file with more findings than the build prints.',
  message: "{level} count exceed '{limit}'. Build will continue but newer logs in '{file}' will be ignored.",
})
