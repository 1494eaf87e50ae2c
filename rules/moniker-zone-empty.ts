import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'moniker-zone-empty',
  severity: 'warning',
  summary: 'A moniker zone that shares no moniker with its file.',
  message:
    "No intersection between zone and file level monikers. The result of zone level range string '{range}' is {zone}, while file level monikers is {file}.",
})
