import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'toc-deprecated',
  type: 'TocDeprecated',
  severity: 'off',
  summary: 'A TOC written in Markdown.',
  message: 'TOCs in Markdown are deprecated. Convert it to toc.yml.',
  contentTypes: ['toc'],
  page({ article, docset }, report) {
    if (article.facts.kind === 'toc' && docset.tocs.roots.includes(article.file)) report({ file: article.file })
  },
})
