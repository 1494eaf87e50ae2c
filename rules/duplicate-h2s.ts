import { areCompatible, defineRule, isDocs, type PageHeading } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-h2s',
  type: 'DuplicateHeadings',
  severity: 'warning',
  summary: 'The same H2 twice where a reader sees both.',
  message: '{heading} is repeated in this article. Make each H2 say what is special about its part.',
  page({ headings }, report) {
    const byText = new Map<string, PageHeading[]>()
    for (const heading of headings) {
      if (heading.heading.level !== 2 || heading.heading.invisible || !isDocs(heading.context)) continue
      const text = heading.heading.plain ?? heading.heading.content
      const others = byText.get(text)
      if (others) others.push(heading)
      else byText.set(text, [heading])
    }
    for (const group of byText.values()) {
      for (const heading of group) {
        const clashes = group.some(other => other !== heading && areCompatible(other.context, heading.context))
        if (clashes) report(heading.place, { heading: `H2 '${heading.heading.content}'` })
      }
    }
  },
})
