import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'heading-no-content',
  type: 'NoContent',
  severity: 'info',
  buildSeverity: 'suggestion',
  summary: 'A heading with nothing under it.',
  message: '{heading} has no content. Add some, or remove the heading.',
  options: {
    snippets: {
      type: 'boolean',
      default: true,
      buildDefault: false,
      description:
        'Whether code of another file, a video, a form or an image with a long description counts as content.',
    },
  },
  page({ nodes, headings, label }, report, { snippets }) {
    const seen = snippets ? nodes : nodes.filter(({ block }) => block.block === 'heading' || !block.overlooked)
    const positions = new Map<unknown, number>()
    for (const [index, { block }] of seen.entries()) if (block.block === 'heading') positions.set(block, index)
    for (const heading of headings) {
      if (heading.heading.level < 2) continue
      const next = seen[(positions.get(heading.heading) ?? seen.length) + 1]
      const hasContent = next && (next.block.block === 'content' || next.block.level > heading.heading.level)
      if (!hasContent) report(heading.place, { heading: label(heading) })
    }
  },
})
