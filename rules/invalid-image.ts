import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-image',
  severity: 'error',
  summary: 'A `:::image` that the build cannot read.',
  message: {
    attribute: 'Invalid attribute.',
    repeatedAttribute: 'Attribute "{name}" specified multiple times.',
    unquotedAttribute: 'Invalid attribute "{name}". Values must be enclosed in double quotes.',
    unterminatedAttribute: 'Invalid attribute "{name}". Values must be terminated with a double quote.',
    source: 'source is a required attribute. Please ensure you have specified a source attribute.',
    altText: 'alt-text is a required attribute. Please ensure you have specified an alt-text attribute.',
    unexpected: "Image reference '{source}' is invalid per the schema. Unexpected attribute: '{name}'.",
    description: {
      text: 'If type is "complex", then descriptive content is required. Please make sure you have descriptive content.',
      severity: 'warning',
    },
  },
})
