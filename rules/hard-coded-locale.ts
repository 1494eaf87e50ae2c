import { defineRule, hostOf, isHostIn } from '../src/rule.ts'

export default defineRule({
  code: 'hard-coded-locale',
  type: 'LocalesInLink',
  severity: 'warning',
  summary: 'A link to a Microsoft site with a locale such as `en-us` in it.',
  message:
    "Link '{link}' contains the locale code '{locale}'. Remove '{locale}/', so that readers get the page in their own language.",
  contentTypes: ['conceptual', 'toc'],
  options: {
    domains: {
      type: 'array',
      items: { type: 'string' },
      default: [
        'azure.microsoft.com',
        'docs.microsoft.com',
        'learn.microsoft.com',
        'msdn.microsoft.com',
        'technet.microsoft.com',
      ],
      description: 'Hosts that choose the language by themselves; their subdomains count as well.',
    },
    exceptions: {
      type: 'array',
      items: { type: 'string' },
      default: ['social.msdn.microsoft.com', 'social.technet.microsoft.com'],
      buildDefault: [] as string[],
      description: 'Hosts that need the locale.',
    },
  },
  page({ links }, report, { domains, exceptions }) {
    for (const { link, place } of links) {
      const host = hostOf(link.href)
      if (host === undefined || !isHostIn(host, domains) || exceptions.includes(host)) continue
      const locale = /^[^/]*\/\/[^/]+\/([a-z]{2,3}-(?:[a-z]{4}-)?[a-z]{2})(?=[/?#]|$)/i.exec(link.href)?.[1]
      if (locale) report(place, { link: link.href, locale })
    }
  },
})
