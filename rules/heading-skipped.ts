import { areCompatible, defineRule, isDocs, type PageHeading, type Place } from '../src/rule.ts'

export default defineRule({
  code: 'heading-skipped',
  type: 'SkipLevel',
  severity: 'info',
  buildSeverity: 'suggestion',
  summary: 'A heading that is more than one level below the one before it.',
  message:
    '{current} follows {previous}: a level is skipped. Use the next level, so that readers and screen readers find their way.',
  parameters: ['previous', 'current'],
  page({ headings, label }, report) {
    const seen: PageHeading[] = []
    for (const current of headings) {
      if (!isDocs(current.context)) continue
      const previous = seen.findLast(heading => areCompatible(heading.context, current.context))
      seen.push(current)
      if (previous && current.heading.level > previous.heading.level + 1) {
        report(firstDifference(previous, current), { previous: label(previous), current: label(current) })
      }
    }
  },
})

/** The outermost include directive, or heading, that leads to the second heading but not to the first. */
function firstDifference(previous: PageHeading, current: PageHeading): Place {
  const before = [...previous.part.chain, previous.place]
  const after = [...current.part.chain, current.place]
  const same = (a: Place | undefined, b: Place): boolean => a?.file === b.file && a.span?.[0] === b.span?.[0]
  return after.find((place, index) => !same(before[index], place)) ?? current.place
}
