import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'glob-pattern-invalid',
  severity: 'error',
  summary: 'A file pattern of the configuration that cannot be read.',
  message: "Glob pattern '{pattern}' is invalid: {reason}.",
})
