import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'output-path-conflict',
  severity: 'warning',
  summary: 'Files that would be written to one output.',
  message: "Two or more files output to the same path '{path}': {files}.",
})
