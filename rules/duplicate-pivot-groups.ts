import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-pivot-groups',
  type: 'GroupIdDuplicate',
  severity: 'suggestion',
  summary: 'Two groups of pivots with one id.',
  message: "The pivot group '{group}' is defined twice in '{file}'. Only the first counts: rename or remove the other.",
  parameters: ['file', 'group'],
  contentTypes: ['zonepivotgroups'],
  alsoOn: ['conceptual'],
  page({ docset, pivots }, report) {
    if (!pivots?.definition) return
    const ids = pivots.groups.map(({ id }) => id)
    for (const group of new Set(ids.filter((id, index) => ids.indexOf(id) < index))) {
      report({ file: pivots.definition }, { file: docset.display(pivots.definition), group })
    }
  },
})
