import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-encoding',
  ours: true,
  severity: 'warning',
  summary: 'Bytes that are not UTF-8.',
  message: "The file isn't valid UTF-8 from here on: the page will show replacement characters. Save it as UTF-8.",
})
