import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-pivot-ids',
  type: 'PivotIdDuplicate',
  severity: 'suggestion',
  summary: 'Two pivots with one id in a group.',
  message:
    "The pivot '{pivot}' is defined twice in the group '{group}' of '{file}'. Only the first counts: rename or remove the other.",
  parameters: ['file', 'group', 'pivot'],
  contentTypes: ['zonepivotgroups'],
  alsoOn: ['conceptual'],
  page({ docset, pivots }, report) {
    if (!pivots?.definition) return
    for (const { id: group, pivots: ids } of pivots.groups) {
      for (const pivot of new Set(ids.filter((id, index) => ids.indexOf(id) < index))) {
        report({ file: pivots.definition }, { file: docset.display(pivots.definition), group, pivot })
      }
    }
  },
})
