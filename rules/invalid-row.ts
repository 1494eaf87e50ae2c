import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-row',
  severity: 'warning',
  summary: 'Text behind `:::row-end:::`.',
  message: {
    end: 'Row has some invalid chars in the ending.',
  },
})
