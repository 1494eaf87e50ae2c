import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'tabbed-conceptual-not-allowed',
  type: 'UseTabbedConceptual',
  severity: 'off',
  summary: 'Tabs where a docset does not want them.',
  message: 'This stands in a tab. Write separate sections or articles instead.',
  page({ parts }, report) {
    for (const { file, facts } of parts) {
      for (const region of facts.regions) {
        if (region.name === 'tab') for (const span of region.leaves) report({ file, span })
      }
    }
  },
})
