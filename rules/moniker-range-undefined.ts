import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'moniker-range-undefined',
  severity: 'suggestion',
  summary: 'A moniker range in a file that the configuration gives no versions.',
  message:
    "Moniker range '{range}' should not be defined in file metadata of docfx.yml/docfx.json or in moniker zone of file '{file}'. Please check the 'groups' setting in docfx.yml/docfx.json.",
})
