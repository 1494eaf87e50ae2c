import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'toc-breadcrumb-link-external',
  type: 'TocBreadcrumbLinkExternal',
  severity: 'off',
  summary: 'A TOC node that leads to another site.',
  message: "The link {href} leads to another site. A TOC holds the docset's own pages.",
  contentTypes: ['toc'],
  page({ article, docset }, report) {
    for (const { href, node } of docset.tocs.tocs.get(article.file)?.links ?? []) {
      if (docset.resolve(href, article.file, article.file).kind === 'external') report(node, { href })
    }
  },
})
