import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'zone-pivot-group-missing',
  severity: 'suggestion',
  summary: 'Pivot zones in an article that names no group of pivots.',
  message:
    'Missing metadata attribute: zone_pivot_groups. To use zone pivots in your file, you must specify the valid zone pivot group that contains the pivot IDs you want to use.',
  page({ article, pivots }, report) {
    if (pivots?.fault === 'no-groups') report({ file: article.file })
  },
})
