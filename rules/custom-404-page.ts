import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'custom-404-page',
  severity: 'warning',
  summary: 'A page for addresses that do not exist.',
  message: 'Custom 404 page will be deprecated in future. Please remove the 404.md file to resolve this warning.',
  docset({ articles, dataPages, hasErrors }, report) {
    for (const { file, pageType } of [...articles, ...dataPages]) {
      if (/(?:^|\/)404\.[^./]+$/.test(file) && pageType !== 'toc' && !hasErrors(file)) report({ file })
    }
  },
})
