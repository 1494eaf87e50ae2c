import { defineRule, isLinkOfType } from '../src/rule.ts'

export default defineRule({
  code: 'docs-link-absolute',
  type: 'DisallowedLink',
  severity: 'suggestion',
  summary: 'An absolute link to docs.microsoft.com or learn.microsoft.com.',
  message:
    "Absolute link '{link}' names the host of the site. Use a link relative to the site, such as /azure/devops, so that it also works in previews and other environments.",
  contentTypes: ['conceptual', 'toc'],
  options: {
    linkTypes: {
      type: 'array',
      items: { type: 'string' },
      default: ['docs', 'learn'],
      description: 'Kinds of links to report: docs, learn, aka.ms, FWLinks.',
    },
  },
  page({ links }, report, { linkTypes }) {
    for (const { link, place } of links) {
      if (linkTypes.some(type => isLinkOfType(link.href, type))) report(place, { link: link.href })
    }
  },
})
