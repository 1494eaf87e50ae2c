import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'table-header-missing',
  type: 'MissingTableHeaders',
  severity: 'suggestion',
  summary: 'Rows of pipes that do not become a table.',
  message:
    'These rows are shown as text, not as a table: the second line must separate the header from the body, as in |---|---|.',
  page({ tables }, report) {
    for (const { table, place } of tables) if (table.failed) report(place)
  },
})
