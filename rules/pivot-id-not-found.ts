import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'pivot-id-not-found',
  type: 'PivotNotDefined',
  severity: 'warning',
  summary: "A zone for a pivot that none of the article's groups has.",
  message:
    "The pivot '{pivot}' is not defined {groups} in '{file}'. Readers never see this zone: correct the id or define the pivot.",
  parameters: ['file', 'groups', 'pivot'],
  page({ docset, pivots }, report) {
    if (!pivots?.definition) return
    const own = pivots.named.flatMap(id => pivots.groups.find(group => group.id === id) ?? [])
    if (own.length === 0) return
    const names = own.map(({ id }) => `'${id}'`)
    const groups = names.length === 1 ? `in the ${names[0]}` : `in any group of ${names.join(', ')}`
    for (const { id, place } of pivots.used) {
      if (!own.some(group => group.pivots.includes(id)))
        report(place, { file: docset.display(pivots.definition), groups, pivot: id })
    }
  },
})
