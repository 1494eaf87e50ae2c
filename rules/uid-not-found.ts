import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'uid-not-found',
  severity: 'warning',
  summary: 'A uid that another docset refers to, but that this docset does not define.',
  parameters: ['uid', 'type', 'repository', 'property'],
  message: {
    '': "UID '{uid}' with type '{type}' not found, which is referenced by repository '{repository}' on property '{property}'.",
    learn: {
      text: "UID '{uid}' with type '{type}' not found, which is referenced by repository '{repository}' on property '{property}'.",
      severity: 'error',
    },
  },
})
