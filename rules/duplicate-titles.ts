import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'duplicate-titles',
  type: 'TitleUnique',
  severity: 'warning',
  summary: 'The same title in two articles of a docset.',
  message: "Title '{text}' is also that of other articles: '{list}'. Give each article a title of its own.",
  collect: ({ article, title }) => {
    return title && !article.noIndex ? [{ ...title, groups: article.versions.monikers }] : []
  },
  docset({ duplicates }, report, _options, titles) {
    for (const { item, list } of duplicates(titles)) report(item.place, { text: item.text, list })
  },
})
