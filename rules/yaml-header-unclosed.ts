import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'yaml-header-unclosed',
  ours: true,
  severity: 'error',
  summary: 'A YAML header without its closing line, which the page then shows as text.',
  message: 'The YAML header is not closed, so it is read as text. End it with a line of three hyphens (---).',
})
