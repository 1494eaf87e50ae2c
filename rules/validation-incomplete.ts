import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'validation-incomplete',
  severity: 'warning',
  summary: "The docset's content ruleset is missing or cannot be read, so that its content rules did not run.",
  message:
    "Failed to get the validation ruleset and validation was not completed. This happens when there's an issue with the service and continuing to retry the call could cause build delays. You might have content issues that were not reported. To retry validation, close and re-open your PR, or rebuild your branch via Docs Portal (requires admin permissions). If you need admin help or if you continue to see this message, file an issue via https://SiteHelp.",
})
