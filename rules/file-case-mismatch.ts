import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'file-case-mismatch',
  ours: true,
  severity: 'info',
  summary: "A path whose letter case differs from the file's: it works on the site, but not in every tool.",
  message: "The path differs from the file's name in letter case. Write it as '{file}'.",
  page({ docset, links }, report) {
    for (const { target, place } of links) {
      if (target.kind === 'file' && target.spelled !== undefined) report(place, { file: docset.display(target.file) })
    }
  },
})
