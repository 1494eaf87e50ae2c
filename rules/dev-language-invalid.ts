import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'dev-language-invalid',
  type: 'CodeLanguageInvalid',
  severity: 'off',
  summary: "A code block whose language is not in the docset's list.",
  message: "Dev language '{language}' is not in the list 'devlang'. Use one of its names; letter case counts.",
  page({ codeBlocks, docset }, report) {
    const allowed = docset.allowlist('devlang')
    for (const { code, place } of codeBlocks) {
      if (code.info && allowed && !allowed.has(code.info)) report(place, { language: code.info })
    }
  },
})
