import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-h1s',
  type: 'H1Unique',
  severity: 'warning',
  summary: 'The same H1 in two articles of a docset.',
  message: "H1 '{text}' is also that of other articles: '{list}'. Give each article a title of its own.",
  collect: ({ article, headings }) => {
    if (article.noIndex) return []
    return headings.flatMap(({ heading, place, context }) =>
      heading.level === 1 && !heading.invisible
        ? [{ text: heading.plain ?? heading.content, place, groups: context.monikers ?? article.versions.monikers }]
        : [],
    )
  },
  docset({ duplicates }, report, _options, h1s) {
    for (const { item, list } of duplicates(h1s)) report(item.place, { text: item.text, list })
  },
})
