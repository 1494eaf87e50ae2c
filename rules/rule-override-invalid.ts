import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'rule-override-invalid',
  severity: 'warning',
  summary: 'An entry in `rules` of docfx.json for a content rule that may not be overridden.',
  message: "Validation rule '{code}' is not overridable, so overrides in docfx.yml/docfx.json will be ignored.",
})
