import { type Docset, defineRule, filesOfToc } from '../src/rule.ts'

export default defineRule({
  code: 'toc-entry-duplicated',
  type: 'TocEntryDuplicated',
  severity: 'off',
  summary: 'An article that one TOC names twice.',
  message:
    'The TOC names {files} more than once. Readers then see the TOC open at the wrong place: keep one entry each.',
  contentTypes: ['toc'],
  page({ article, docset }, report) {
    if (!docset.tocs.roots.includes(article.file)) return
    const counts = countEntries(article.file, docset, new Map())
    const names = new Set(
      [...counts].filter(([, count]) => count > 1).map(([file]) => file.slice(file.lastIndexOf('/') + 1)),
    )
    if (names.size > 0) report({ file: article.file }, { files: [...names].join(', ') })
  },
})

type Counts = ReadonlyMap<string, number>

/** How many nodes of a TOC, and of those that it includes, lead to each file; a TOC included twice has its nodes twice. */
function countEntries(file: string, docset: Docset, known: Map<string, Counts>): Counts {
  const found = known.get(file)
  if (found) return found
  const counts = new Map<string, number>()
  known.set(file, counts)
  const toc = docset.tocs.tocs.get(file)
  const add = (named: string, count: number): unknown =>
    counts.set(named, Math.min(2, (counts.get(named) ?? 0) + count))
  for (const named of toc ? filesOfToc(toc, docset) : []) add(named, 1)
  for (const include of toc?.includes ?? [])
    for (const [named, count] of countEntries(include, docset, known)) add(named, count)
  return counts
}
