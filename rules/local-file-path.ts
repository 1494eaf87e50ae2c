import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'local-file-path',
  severity: 'warning',
  summary: "A link to a file of the author's own disk.",
  message: "Link '{link}' points to a local file. Use a relative path instead.",
  page({ localLinks }, report) {
    for (const { target, place } of localLinks) {
      if (target.kind === 'local-disk') report(place, { link: target.path })
    }
  },
})
