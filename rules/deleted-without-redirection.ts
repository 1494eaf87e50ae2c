import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'deleted-without-redirection',
  ours: true,
  severity: 'warning',
  summary: 'A published page that the change takes away without a redirection.',
  message: {
    deleted: "Without '{file}', its readers get an error. Redirect its address.",
    renamed: "Renaming '{file}' to '{name}' changes its address. Redirect the old one.",
    unpublished: "Nothing is published at the address of '{file}' any more. Redirect it, or publish the file again.",
  },
})
