import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'table-header-missing',
  type: 'MissingTableHeaders',
  severity: 'suggestion',
  summary: 'Rows of pipes that do not become a table.',
  message:
    'These rows are shown as text, not as a table: the second line must separate the header from the body, as in |---|---|.',
  page({ parts }, report) {
    for (const part of parts) {
      for (const { failed, span } of part.facts.tables) {
        if (failed && part.contextAt(span[0])) report({ file: part.file, span })
      }
    }
  },
})
