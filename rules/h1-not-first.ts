import { defineRule, isDocs } from '../src/rule.ts'

export default defineRule({
  code: 'h1-not-first',
  type: 'H1NotFirst',
  severity: 'warning',
  summary: 'Content before the H1.',
  message: 'Content stands before {heading}. Move it below: nothing but the YAML header may come before the H1.',
  page({ nodes, headings, label }, report) {
    const first = headings.find(({ heading, context }) => heading.level === 1 && isDocs(context))
    if (!first) return
    for (const { block, context } of nodes) {
      if (block === first.heading) return
      if (isDocs(context) && !(block.block === 'heading' ? block.invisible : block.overlooked)) {
        report(first.place, { heading: label(first) })
        return
      }
    }
  },
})
