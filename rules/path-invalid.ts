import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'path-invalid',
  severity: 'warning',
  summary: 'A path with characters that Windows does not allow.',
  message: 'Path {path} contains invalid chars {characters}.',
})
