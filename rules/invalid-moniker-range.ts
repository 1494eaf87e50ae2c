import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-moniker-range',
  severity: 'warning',
  summary: 'A `:::moniker` whose opening or end line is wrong.',
  message: {
    unterminated: 'MonikerRange does not have ending character (").',
    start: 'MonikerRange have some invalid chars in the starting.',
    end: 'MonikerRange have some invalid chars in the ending.',
    unclosed: 'No "::: moniker-end" found for "{range}", MonikerRange does not end explicitly.',
  },
})
