import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-source-map-item',
  severity: 'warning',
  summary: 'A generated file that the source maps trace to more than one original.',
  message: "'{file}' is duplicated from {list}",
})
