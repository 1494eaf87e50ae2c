import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'zone-pivot-definition-not-found',
  severity: 'suggestion',
  summary: 'Pivot zones whose groups are defined nowhere.',
  message:
    "No source file is present for '{url}'. To use zone pivots, you must first define the zone pivot groups in zone-pivot-groups.yml or specify a file by 'zone_pivot_group_filename' metadata. Cross docset reference to zone pivot groups definition not supported by docfx.",
  page({ article, pivots }, report) {
    if (pivots?.fault === 'no-definition') report({ file: article.file }, { url: pivots.url })
  },
})
