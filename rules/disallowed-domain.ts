import { defineRule, domainOf } from '../src/rule.ts'

export default defineRule({
  code: 'disallowed-domain',
  severity: 'suggestion',
  stage: 'links',
  summary: 'A link to a site that the docset does not trust.',
  message: "Url '{href}' references a disallowed domain '{domain}'. This poses a security risk.",
  page({ links, docset }, report) {
    for (const { link, target, place } of links) {
      const isImage = link.tag === 'img' || link.tag === 'image'
      if (target.kind !== 'external' || isImage || docset.isTrusted(link.tag, target.url)) continue
      const domain = domainOf(target.url)
      report({ file: place.file }, { href: target.url, domain }, { propertyPath: `${link.tag}_${domain}` })
    }
  },
})
