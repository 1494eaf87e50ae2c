import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'image-inline',
  type: 'ImageInline',
  severity: 'off',
  summary: 'An image in the middle of a line of text.',
  message: "Image '{link}' stands within text. Give it a line of its own.",
  page({ links }, report) {
    for (const { link, place } of links) if (link.inline) report(place, { link: link.href })
  },
})
