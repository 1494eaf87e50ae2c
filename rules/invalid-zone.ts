import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'invalid-zone',
  severity: 'error',
  summary: 'A `:::zone` whose attributes or ends are wrong.',
  message: {
    attribute: 'Invalid attribute.',
    repeatedAttribute: 'Attribute "{name}" specified multiple times.',
    unquotedAttribute: 'Invalid attribute "{name}". Values must be enclosed in double quotes.',
    unterminatedAttribute: 'Invalid attribute "{name}". Values must be terminated with a double quote.',
    target: 'Unexpected target "{target}". Permitted targets are "docs", "chromeless" or "pdf".',
    pivot:
      'Invalid pivot "{pivot}". Pivot must be a comma-delimited list of pivot names. Pivot names must be lower-case and contain only letters, numbers or dashes.',
    unexpected: 'Unexpected attribute "{name}".',
    missing: 'Either target or pivot must be specified.',
    pdf: 'Pivot not permitted on pdf target.',
    nested: 'Zones cannot be nested.',
    unclosed: {
      text: 'Invalid zone on line {line}. No "::: zone-end" found. Blocks should be explicitly closed.',
      severity: 'warning',
    },
    end: {
      text: 'Invalid zone on line {line}. "{text}" is invalid. Invalid character after "::: zone-end": "{character}"',
      severity: 'warning',
    },
  },
})
