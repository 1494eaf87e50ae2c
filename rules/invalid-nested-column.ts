import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-nested-column',
  severity: 'warning',
  summary: 'Text behind `:::column-end:::`.',
  message: {
    end: 'NestedColumn have some invalid chars in the ending.',
  },
})
