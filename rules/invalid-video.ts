import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-video',
  severity: 'error',
  summary: 'A `:::video` that the build cannot read.',
  message: {
    attribute: 'Invalid attribute.',
    repeatedAttribute: 'Attribute "{name}" specified multiple times.',
    unquotedAttribute: 'Invalid attribute "{name}". Values must be enclosed in double quotes.',
    unterminatedAttribute: 'Invalid attribute "{name}". Values must be terminated with a double quote.',
    source: 'source is a required attribute. Please ensure you have specified a source attribute.',
    unexpected: "Video reference '{source}' is invalid per the schema. Unexpected attribute: '{name}'.",
    maxWidth: "Video reference '{source}' is invalid. 'max-width' must be a number.",
  },
})
