import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'pivot-id-unused',
  type: 'PivotNotUsed',
  severity: 'suggestion',
  summary: "A pivot of the article's group for which the article has no zone.",
  message:
    "The pivot '{pivot}' of the group '{group}' in '{file}' is not used. Readers who choose it see a page with holes: add a zone for it.",
  parameters: ['file', 'group', 'pivot'],
  page({ article, docset, pivots }, report) {
    if (!pivots?.definition) return
    const used = new Set(pivots.used.map(({ id }) => id))
    for (const name of pivots.named) {
      const group = pivots.groups.find(({ id }) => id === name)
      for (const pivot of group?.pivots ?? []) {
        if (!used.has(pivot))
          report({ file: article.file }, { file: docset.display(pivots.definition), group: name, pivot })
      }
    }
  },
})
