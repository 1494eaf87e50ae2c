import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'link-out-of-scope',
  severity: 'warning',
  summary: 'A link to a file that exists, but that the build does not publish.',
  message: "File '{file}' referenced by link '{href}' will not be built because it is not included in build scope.",
  page({ docset, links }, report) {
    for (const { link, target, place } of links) {
      if (target.kind === 'file' && !target.inScope)
        report(place, { file: docset.display(target.file), href: link.href })
    }
  },
})
