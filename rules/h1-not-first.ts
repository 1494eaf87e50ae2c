import { defineRule, isDocs } from '../src/rule.ts'

export default defineRule({
  code: 'h1-not-first',
  type: 'H1NotFirst',
  severity: 'warning',
  summary: 'Content before the H1.',
  message: 'Content stands before {heading}. Move it below: nothing but the YAML header may come before the H1.',
  page({ nodes, headings, label }, report) {
    const first = headings.find(({ heading, context }) => heading.level === 1 && isDocs(context))
    const before = nodes.find(
      ({ block, context }) => isDocs(context) && !(block.block === 'heading' ? block.invisible : block.overlooked),
    )
    if (first && before && before.block !== first.heading && !first.heading.invisible)
      report(first.place, { heading: label(first) })
  },
})
