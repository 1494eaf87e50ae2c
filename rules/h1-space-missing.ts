import { defineRule, isDocs } from '../src/rule.ts'

export default defineRule({
  code: 'h1-space-missing',
  type: 'H1SpaceMissing',
  severity: 'warning',
  summary: 'A title whose hash has no blank behind it.',
  message: 'A blank is missing behind the hash: without it, this is no H1 but plain text. Write "# Title".',
  page({ nodes, headings }, report) {
    if (headings.some(({ heading, context }) => heading.level === 1 && isDocs(context))) return
    const first = nodes.find(({ context }) => isDocs(context))
    if (first?.block.block === 'content' && first.block.hash) report(first.part.place(first.block.span))
  },
})
