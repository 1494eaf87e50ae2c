import { defineRule, hostOf, isHostIn } from '../src/rule.ts'

export default defineRule({
  code: 'insecure-link',
  type: 'SecureLinks',
  severity: 'warning',
  summary: 'An `http:` link to a Microsoft site.',
  message: "Link '{link}' is insecure. Use https instead of http for Microsoft sites.",
  contentTypes: ['conceptual', 'toc'],
  options: {
    domains: {
      type: 'array',
      items: { type: 'string' },
      default: [
        'microsoft.com',
        'azure.com',
        'visualstudio.com',
        'msdn.com',
        'windows.com',
        'office.com',
        'live.com',
        'xbox.com',
        'bing.com',
        'aka.ms',
        'nuget.org',
        'dot.net',
      ],
      description: 'Hosts that serve https; their subdomains count as well.',
    },
    identifiers: {
      type: 'array',
      items: { type: 'string' },
      default: ['schemas.microsoft.com'],
      buildDefault: [],
      description: 'Hosts whose addresses are names of XML namespaces and properties: https would be another name.',
    },
    useDynamicDomains: {
      type: 'boolean',
      default: false,
      description: "Whether the docset's list 'microsoft.domain' stands for the domains.",
    },
  },
  page({ links, docset }, report, { domains: named, identifiers, useDynamicDomains }) {
    const domains = useDynamicDomains ? [...(docset.allowlist('microsoft.domain') ?? [])] : named
    for (const { link, place } of links) {
      const host = /^http:/i.test(link.href) ? hostOf(link.href) : undefined
      if (host !== undefined && isHostIn(host, domains) && !isHostIn(host, identifiers))
        report(place, { link: link.href })
    }
  },
})
