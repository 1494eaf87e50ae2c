import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-note-section',
  severity: 'warning',
  summary: "Text on the line of an alert's marker, which makes it a plain quote.",
  message: {
    text: 'Text in the first line of Note/Section/Video is not valid. Will be rendered to <blockquote>',
  },
})
