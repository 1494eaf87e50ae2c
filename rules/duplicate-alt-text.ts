import { areCompatible, defineRule, isDocs, type PageLink } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-alt-text',
  type: 'ImageAltTextDuplicated',
  severity: 'warning',
  summary: 'The same alternate text for different images of a page.',
  message: 'Alternate text {alt} is used for different images of this page. Say what is different about each.',
  page({ links, chain }, report) {
    const byText = new Map<string, PageLink[]>()
    for (const image of links) {
      if (!image.link.alt?.trim() || !isDocs(image.context)) continue
      const others = byText.get(image.link.alt)
      if (others) others.push(image)
      else byText.set(image.link.alt, [image])
    }
    for (const [alt, images] of byText) {
      for (const image of images) {
        const clashes = images.some(
          other => other.link.href !== image.link.href && areCompatible(other.context, image.context),
        )
        if (clashes) report(image.place, { alt: `'${alt}'${chain(image.part, image.link.span)}` })
      }
    }
  },
})
