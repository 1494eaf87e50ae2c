import { defineRule, isLinkOfType } from '../src/rule.ts'

export default defineRule({
  code: 'redirected-link',
  type: 'DisallowedLink',
  severity: 'off',
  summary: 'A link through a redirector such as aka.ms.',
  message: "Link '{link}' goes through a redirector. Link to the page itself.",
  contentTypes: ['conceptual', 'toc'],
  options: {
    linkTypes: {
      type: 'array',
      items: { type: 'string' },
      default: ['aka.ms', 'FWLinks'],
      description: 'Kinds of links to report: docs, learn, aka.ms, FWLinks.',
    },
  },
  page({ links }, report, { linkTypes }) {
    for (const { link, place } of links) {
      if (linkTypes.some(type => isLinkOfType(link.href, type))) report(place, { link: link.href })
    }
  },
})
