import { defineRule, fileNameOf } from '../src/rule.ts'

export default defineRule({
  code: 'alt-text-bad-value',
  type: 'ImageAltTextEqualsFilename',
  severity: 'warning',
  summary: "Alternate text that only repeats the image's file name.",
  message: "Alternate text {alt} is the image's file name. Say what the image shows.",
  page({ links }, report) {
    for (const { link, place } of links) {
      if (link.alt && link.alt === fileNameOf(link.href)) report(place, { alt: `'${link.alt}'` })
    }
  },
})
