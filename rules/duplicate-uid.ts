import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-uid',
  severity: 'warning',
  summary: 'One uid for two pages of the same versions.',
  parameters: ['uid', 'list'],
  message: {
    '': "UID '{uid}' is duplicated in {list}.",
    learn: { text: "UID '{uid}' is duplicated in {list}.", severity: 'error' },
  },
})
