import { defineRule, languageOf, tagStylesOf } from '../src/rule.ts'

export default defineRule({
  code: 'unknown-language-code',
  severity: 'warning',
  stage: 'rendering',
  summary: 'A named part of code in a language whose comments the build does not know.',
  parameters: ['message'],
  message:
    "Unrecognized language value '{language}' in code snippet '{name}' in file '{path}'. Your code snippet might not render correctly. If this is the case, you can request a new value or use range instead.",
  page({ snippets }, report) {
    for (const { snippet, place, target } of snippets) {
      const { name, path, syntax } = snippet
      const language = languageOf(snippet)
      if (name === undefined || syntax === 'notebook' || target.kind !== 'file' || language === '') continue
      if (!tagStylesOf(language)) report(place, { language, name, path })
    }
  },
})
