import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'redirect-url-invalid',
  severity: 'suggestion',
  summary: 'A redirection that wants to hand its document id to a page that is not in the docset.',
  message:
    "Can't redirect document ID for redirected file '{from}' because redirect URL '{url}' is invalid or is in a different docset. Specify a redirect_url in the same docset, or set redirect_document_id to false in .openpublishing.redirection.json.",
})
