import { defineRule, type TocNode } from '../src/rule.ts'

export default defineRule({
  code: 'toc-breadcrumb-link-external',
  type: 'TocBreadcrumbLinkExternal',
  severity: 'off',
  summary: 'A TOC node that leads to another site.',
  message: "The link {href} leads to another site. A TOC holds the docset's own pages.",
  contentTypes: ['toc'],
  page({ article, docset }, report) {
    const visit = ({ href, place, items }: TocNode): void => {
      const target = href && docset.resolve(href.text, article.file, article.file)
      if (href && target?.kind === 'external') report(place, { href: href.text })
      items.forEach(visit)
    }
    docset.tocs.tocs.get(article.file)?.nodes.forEach(visit)
  },
})
