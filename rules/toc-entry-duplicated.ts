import { defineRule } from '../src/rule.ts'

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
    const files = docset.tocs.parts(article.file).flatMap(({ file, links }) =>
      links.flatMap(({ href }) => {
        const target = docset.resolve(href, file, file)
        return target.kind === 'file' ? [target.file] : []
      }),
    )
    const names = new Set(
      files.filter((file, index) => files.indexOf(file) < index).map(file => file.slice(file.lastIndexOf('/') + 1)),
    )
    if (names.size > 0) report({ file: article.file }, { files: [...names].join(', ') })
  },
})
