import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-moniker-config',
  severity: 'warning',
  summary: 'Both `monikers` and `monikerRange` in one header.',
  message: "Both 'monikers' and 'monikerRange' are defined, 'monikers' is ignored.",
})
