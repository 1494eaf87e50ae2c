import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-code',
  severity: 'error',
  summary: 'A `:::code` that the build cannot read, or whose source is missing.',
  message: {
    attribute: 'Invalid attribute.',
    repeatedAttribute: 'Attribute "{name}" specified multiple times.',
    unquotedAttribute: 'Invalid attribute "{name}". Values must be enclosed in double quotes.',
    unterminatedAttribute: 'Invalid attribute "{name}". Values must be terminated with a double quote.',
    unexpected: 'Unexpected attribute "{name}".',
    source: 'source is a required attribute. Please ensure you have specified a source attribute',
    language: 'Language is not set, and your source has no file type. Cannot infer language.',
    notFound: { text: 'The code snippet "{source}" could not be found.', severity: 'warning' },
  },
  page({ snippets }, report) {
    for (const { snippet, place, target } of snippets) {
      if (snippet.syntax === 'colon' && target.kind === 'no-file')
        report(place, { source: snippet.path }, { message: 'notFound' })
    }
  },
})
