import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-form',
  severity: 'error',
  summary: 'A `:::form` that the build cannot read.',
  message: {
    attribute: 'Invalid attribute.',
    repeatedAttribute: 'Attribute "{name}" specified multiple times.',
    unquotedAttribute: 'Invalid attribute "{name}". Values must be enclosed in double quotes.',
    unterminatedAttribute: 'Invalid attribute "{name}". Values must be terminated with a double quote.',
    action: 'Form action must be specified.',
    submitText: 'Submit text must be specified.',
    unexpected: 'Unexpected attribute "{name}".',
  },
})
