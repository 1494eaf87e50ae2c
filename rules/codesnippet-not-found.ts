import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'codesnippet-not-found',
  severity: 'warning',
  stage: 'rendering',
  summary: 'A `[!code]` reference to a file that does not exist.',
  parameters: ['message'],
  message: "Invalid code snippet link: '{path}'.",
  page({ snippets }, report) {
    for (const { snippet, place, target } of snippets) {
      if (snippet.syntax !== 'colon' && target.kind === 'no-file') report(place, { path: snippet.path })
    }
  },
})
