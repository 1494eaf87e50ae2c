import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-tab-group',
  severity: 'warning',
  summary: 'Tabs whose ids repeat, or differ from those of an earlier group.',
  message: {
    duplicate: 'Duplicate tab id: {ids}.',
    different: 'Tab group with different tab id set.',
    hidden: 'All tabs are hidden in the tab group.',
  },
})
