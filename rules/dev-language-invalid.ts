import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'dev-language-invalid',
  type: 'CodeLanguageInvalid',
  severity: 'off',
  summary: "A code block whose language is not in the docset's list.",
  message: "Dev language '{language}' is not in the list 'devlang'. Use one of its names; letter case counts.",
  page({ parts, docset }, report) {
    const allowed = docset.allowlist('devlang')
    if (!allowed) return
    for (const part of parts) {
      for (const { info, span } of part.facts.code) {
        if (info && !allowed.has(info) && part.contextAt(span[0])) report({ file: part.file, span }, { language: info })
      }
    }
  },
})
