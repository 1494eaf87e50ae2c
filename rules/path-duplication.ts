import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'path-duplication',
  type: 'SegmentUnique',
  severity: 'off',
  stage: 'text',
  summary: 'A page whose address says something twice.',
  message: "The address '{url}' says '{segment}' twice. Name one of the folders otherwise.",
  page({ article }, report) {
    const segments = article.site.url.split('/').filter(Boolean)
    const repeated = new Set(segments.filter((segment, index) => segments.indexOf(segment) < index))
    for (const segment of repeated) report({ file: article.file }, { url: article.site.url, segment })
  },
})
