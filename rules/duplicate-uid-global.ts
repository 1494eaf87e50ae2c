import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-uid-global',
  severity: 'warning',
  summary: 'A uid that has to be unique everywhere, but that another docset defines too.',
  parameters: ['uid', 'repository'],
  message: {
    '': "UID '{uid}' is duplicated globally in repository '{repository}'.",
    learn: { text: "UID '{uid}' is duplicated globally in repository '{repository}'.", severity: 'error' },
  },
})
