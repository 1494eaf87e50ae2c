import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'toc-missing',
  type: 'TocMissing',
  severity: 'off',
  summary: 'An article that no TOC names.',
  message: 'No TOC names this article, so readers find it by search only. Add it to a TOC.',
  collect: ({ article }) =>
    article.facts.kind === 'markdown' && !article.metadata.attributes.has('_tocRel') ? [article.file] : [],
  docset({ tocs, resolve, config, hasErrors }, report, _options, articles) {
    if (config.dryRun) return
    const named = new Set<string>()
    for (const { file, links } of tocs.roots.flatMap(root => tocs.parts(root))) {
      for (const { href } of links) {
        const target = resolve(href, file, file)
        if (target.kind === 'file') named.add(target.file)
      }
    }
    for (const file of articles) if (!named.has(file) && !hasErrors(file)) report({ file })
  },
})
