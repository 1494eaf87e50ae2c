import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'alt-text-missing',
  type: 'ImageAltTextMissing',
  severity: 'warning',
  summary: 'An image without alternate text; icons need none.',
  message: "Image '{link}' has no alternate text. Say in a few words what it shows, for readers who can't see it.",
  page({ links }, report) {
    for (const { link, place } of links) {
      if (link.alt === '' && !link.icon) report(place, { link: link.href })
    }
  },
})
