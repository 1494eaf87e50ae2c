import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'image-inline',
  type: 'ImageInline',
  severity: 'off',
  summary: 'An image in the middle of a line of text.',
  message: "Image '{link}' stands within text. Give it a line of its own.",
  options: {
    lone: {
      type: 'boolean',
      default: false,
      description: 'Whether an image alone in its paragraph counts, too, as in builds since 2021.',
    },
  },
  page({ links }, report, { lone }) {
    for (const { link, place } of links) if (link.inline || (lone && link.lone)) report(place, { link: link.href })
  },
})
