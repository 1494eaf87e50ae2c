import { defineRule, selectsNothing } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-code',
  severity: 'error',
  stage: 'rendering',
  summary: 'A `:::code` that the build cannot read, or whose source, part or lines are missing.',
  message: {
    attribute: 'Invalid attribute.',
    repeatedAttribute: 'Attribute "{name}" specified multiple times.',
    unquotedAttribute: 'Invalid attribute "{name}". Values must be enclosed in double quotes.',
    unterminatedAttribute: 'Invalid attribute "{name}". Values must be terminated with a double quote.',
    unexpected: 'Unexpected attribute "{name}".',
    source: 'source is a required attribute. Please ensure you have specified a source attribute',
    language: 'Language is not set, and your source has no file type. Cannot infer language.',
    unknownType: 'Language is not set, and we could not infer language from the file type.',
    notFound: { text: 'The code snippet "{source}" could not be found.', severity: 'warning' },
    empty: { text: 'It looks like your code snippet was not rendered. Try range instead.', severity: 'warning' },
  },
  page({ snippets }, report) {
    for (const shown of snippets) {
      const { snippet, place, target } = shown
      if (snippet.syntax !== 'colon') continue
      const { code } = shown
      if (target.kind === 'no-file' || code?.lineCount === 0)
        report(place, { source: snippet.path }, { message: 'notFound' })
      else if (code && selectsNothing(snippet, code)) report(place, {}, { message: 'empty' })
    }
  },
})
