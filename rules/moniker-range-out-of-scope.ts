import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'moniker-range-out-of-scope',
  severity: 'error',
  summary: 'A range of a file that shares no moniker with the range the configuration gives it.',
  message:
    "No moniker intersection between docfx.yml/docfx.json and file metadata. Config moniker range '{range}' is {configured}, while file monikers is {file}.",
})
