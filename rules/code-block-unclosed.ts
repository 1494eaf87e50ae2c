import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'code-block-unclosed',
  type: 'CodeBlockUnclosed',
  severity: 'warning',
  summary: 'A code block that never ends.',
  message: 'The code block is not closed: the rest of the file is code. End it with a line of as many backticks.',
  page({ codeBlocks }, report) {
    for (const { code, place } of codeBlocks) if (code.unclosed) report(place)
  },
})
