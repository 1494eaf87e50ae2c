import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'path-too-deep',
  type: 'MaxLevel',
  severity: 'off',
  stage: 'text',
  summary: 'A page whose address has too many levels.',
  message:
    "The address '{url}' is {levels} levels deep. Use {max} or fewer, so that search engines and readers remember it.",
  options: {
    maxLevel: { type: 'integer', default: 5, description: 'Most levels of an address, the base path included.' },
  },
  page({ article }, report, { maxLevel: max }) {
    const { url } = article.site
    const levels = url.split('/').length - 1
    if (levels > max) report({ file: article.file }, { url, levels, max })
  },
})
