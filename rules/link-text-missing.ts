import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'link-text-missing',
  type: 'LinkTextPresent',
  severity: 'off',
  summary: 'A link without text.',
  message: "Link '{link}' has no text. Write what it leads to between the brackets.",
  page({ links }, report) {
    for (const { link, place } of links) if (link.invisible) report(place, { link: link.href })
  },
})
