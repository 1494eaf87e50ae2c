import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'column-header-missing',
  type: 'MissingColumnHeaders',
  severity: 'suggestion',
  summary: 'A table with an empty header cell, or with rows wider than its header.',
  message: {
    empty: 'A column of this table has no header. Say above each column what it holds.',
    wide: 'A row of this table has more cells than the header has columns. Give each column a header, or take the extra cells away.',
  },
  page({ tables }, report) {
    for (const { table, place, isFirstColumnBold, wideRow } of tables) {
      const { emptyHeaders = [] } = table
      const missing = isFirstColumnBold ? emptyHeaders.filter(index => index > 0) : emptyHeaders
      if (missing.length > 0) report(place, {}, { message: 'empty' })
      else if (wideRow) report(place, {}, { message: 'wide', related: [{ place: wideRow, message: 'The row.' }] })
    }
  },
})
