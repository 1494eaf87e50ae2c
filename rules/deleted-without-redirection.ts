import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'deleted-without-redirection',
  ours: true,
  severity: 'warning',
  summary: 'A published page that the change takes away without a redirection.',
  message: {
    deleted:
      "'{file}' is a published page, and deleting it leaves its readers with an error. Redirect its address in the redirection file.",
    renamed:
      "'{file}' is a published page, and its new name '{name}' changes its address. Redirect the old address in the redirection file.",
    unpublished:
      "'{file}' was a published page, and nothing is published at its address any more. Publish it again, or delete it and redirect its address.",
  },
})
