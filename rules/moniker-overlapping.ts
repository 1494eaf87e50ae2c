import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'moniker-overlapping',
  severity: 'error',
  summary: 'One uid for pages whose versions overlap.',
  message: 'Two or more documents with the same uid `{uid}`({files}) have defined overlapping moniker: {monikers}.',
})
