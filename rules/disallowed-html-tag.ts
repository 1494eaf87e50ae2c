import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'disallowed-html-tag',
  severity: 'suggestion',
  buildSeverity: 'info',
  stage: 'tags',
  summary: 'An HTML tag that the site does not let through.',
  message:
    "HTML tag '{tag}' isn't allowed. Disallowed HTML poses a security risk and must be replaced with approved Docs Markdown syntax.",
  page({ html }, report) {
    for (const { tag, part, allowed } of html) {
      if (!allowed) report(part.place(tag.nameSpan, tag.nameSpan), { tag: tag.name }, { propertyPath: tag.name })
    }
  },
})
