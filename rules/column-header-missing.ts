import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'column-header-missing',
  type: 'MissingColumnHeaders',
  severity: 'suggestion',
  summary: 'A table with an empty header cell, or with rows wider than its header.',
  message: 'A column of this table has no header. Say above each column what it holds.',
  page({ tables }, report) {
    for (const { table, place } of tables) {
      const { emptyHeaders = [], boldFirstColumn, wideRow } = table
      const missing = boldFirstColumn ? emptyHeaders.filter(index => index > 0) : emptyHeaders
      if (missing.length > 0 || wideRow) report(place)
    }
  },
})
