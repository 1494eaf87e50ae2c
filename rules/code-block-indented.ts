import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'code-block-indented',
  type: 'CodeBlockIndented',
  severity: 'warning',
  summary: 'Code that is marked by indentation.',
  message: 'Indented text is code. Put it between lines of three backticks (```), or take the indentation away.',
  page({ codeBlocks }, report) {
    for (const { code, place } of codeBlocks) if (code.info === undefined) report(place)
  },
})
