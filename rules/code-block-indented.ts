import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'code-block-indented',
  type: 'CodeBlockIndented',
  severity: 'warning',
  summary: 'Code that is marked by indentation.',
  message: 'Indented text is code. Put it between lines of three backticks (```), or take the indentation away.',
  page({ parts }, report) {
    for (const part of parts) {
      for (const { info, span } of part.facts.code) {
        if (info === undefined && part.contextAt(span[0])) report({ file: part.file, span })
      }
    }
  },
})
