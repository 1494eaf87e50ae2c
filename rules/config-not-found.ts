import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'config-not-found',
  severity: 'error',
  summary: 'A docset without docfx.json or docfx.yml.',
  message: "Can't find docfx config file in '{folder}'.",
})
