import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'h1-in-zone',
  type: 'H1InZone',
  severity: 'warning',
  summary: 'An H1 within a zone.',
  message: "The H1 stands in the zone '{zone}'. Move it out: only a zone for docs may hold the H1.",
  page({ headings }, report) {
    for (const { heading, context, place } of headings) {
      if (heading.level !== 1) continue
      if (context.zone !== undefined && context.zone !== 'docs') report(place, { zone: context.zone })
      else if (context.zone === undefined && context.pivot) report(place, { zone: context.pivot })
    }
  },
})
