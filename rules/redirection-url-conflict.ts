import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'redirection-url-conflict',
  severity: 'warning',
  summary: 'Several files that hand their document id to one page.',
  message:
    "The following files are redirected to '{url}' with redirect_document_id set to true: {sources}. Only one file can have its document ID redirected to each redirect_url. Change all but one instance to false in redirection file(s): {files}.",
})
