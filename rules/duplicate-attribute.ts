import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-attribute',
  severity: 'suggestion',
  summary: 'A value that several pages of a docset have, though the schema wants it unique.',
  message: "Attribute '{path}' with value '{value}' is duplicated in {list}.",
})
