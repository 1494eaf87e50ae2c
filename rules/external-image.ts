import { defineRule, domainOf } from '../src/rule.ts'

export default defineRule({
  code: 'external-image',
  severity: 'suggestion',
  stage: 'links',
  summary: 'An image from a site that the docset does not trust.',
  message:
    "Image '{href}' references an external site. This poses a security risk and external images are unavailable in some environments. Reference an image file within the repo instead.",
  page({ links, docset }, report) {
    for (const { link, target, place } of links) {
      const isImage = link.tag === 'img' || link.tag === 'image'
      if (target.kind !== 'external' || !isImage || docset.isTrusted(link.tag, target.url)) continue
      report({ file: place.file }, { href: target.url }, { propertyPath: `${link.tag}_${domainOf(target.url)}` })
    }
  },
})
