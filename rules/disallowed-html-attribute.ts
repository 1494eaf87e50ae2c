import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'disallowed-html-attribute',
  severity: 'suggestion',
  buildSeverity: 'info',
  stage: 'tags',
  summary: 'An attribute of an HTML tag that the site does not let through.',
  message:
    "HTML attribute '{attribute}' on tag '{tag}' isn't allowed. Disallowed HTML poses a security risk and must be replaced with approved Docs Markdown syntax.",
  page({ html, docset }, report) {
    for (const { tag, part, allowed } of html) {
      if (!allowed) continue
      for (const { name, span } of tag.attributes) {
        if (docset.html.attribute(tag.name, name)) continue
        report(part.place(span, span), { attribute: name, tag: tag.name }, { propertyPath: `${tag.name}_${name}` })
      }
    }
  },
})
