import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'redirected-file-not-removed',
  severity: 'warning',
  summary: 'A file that is redirected and still there.',
  message:
    "Redirected file '{files}' are still in the repo. After adding a file to the redirection JSON file, you must delete the original file from the repo.",
})
