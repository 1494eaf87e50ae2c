import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-topic-href',
  severity: 'error',
  summary: 'A `topicHref` that leads to a TOC or folder.',
  message: "The topic href '{href}' can only reference to a local file or absolute path.",
})
