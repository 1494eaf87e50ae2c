import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'tabbed-conceptual-not-allowed',
  type: 'UseTabbedConceptual',
  severity: 'off',
  summary: 'Tabs where a docset does not want them.',
  message: 'This stands in a tab. Write separate sections or articles instead.',
  page({ parts }, report) {
    for (const { facts, contextAt, place } of parts) {
      for (const region of facts.regions) {
        if (region.name !== 'tab') continue
        for (const span of region.leaves) if (contextAt(span[0])) report(place(span))
      }
    }
  },
})
