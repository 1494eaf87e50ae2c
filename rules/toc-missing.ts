import { defineRule, filesOfToc } from '../src/rule.ts'

export default defineRule({
  code: 'toc-missing',
  type: 'TocMissing',
  severity: 'off',
  summary: 'An article that no TOC names.',
  message: 'No TOC names this article, so readers find it by search only. Add it to a TOC.',
  collect: ({ article }) =>
    article.facts.kind === 'markdown' && !article.metadata.attributes.get('_tocRel') ? [article.file] : [],
  docset(docset, report, _options, articles) {
    const { tocs, config, hasErrors } = docset
    if (config.dryRun) return
    const parts = new Set(tocs.roots.flatMap(root => tocs.parts(root)))
    const named = new Set([...parts].flatMap(toc => filesOfToc(toc, docset)))
    for (const file of articles) if (!named.has(file) && !hasErrors(file)) report({ file })
  },
})
