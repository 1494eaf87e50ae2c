import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'html-link',
  type: 'HtmlLinks',
  severity: 'off',
  summary: 'A link written in HTML.',
  message: 'Link {link} is written in HTML. Use a Markdown link.',
  page({ links }, report) {
    for (const { link, place } of links) {
      if (link.tag === 'a' && (link.syntax === 'html' || link.syntax === 'colon')) report(place, { link: link.href })
    }
  },
})
