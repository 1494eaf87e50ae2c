import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'pivot-group-not-found',
  severity: 'suggestion',
  summary: 'A group of pivots that the definition file does not have.',
  message:
    "Pivot group '{group}' isn't defined in '{file}'. Make sure every pivot group you reference in your content has been properly defined.",
  page({ article, docset, pivots }, report) {
    if (!pivots?.definition) return
    for (const id of pivots.named) {
      if (!pivots.groups.some(group => group.id === id))
        report({ file: article.file }, { group: id, file: docset.display(pivots.definition) })
    }
  },
})
