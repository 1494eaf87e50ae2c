import { type Breadcrumb, type Docset, defineRule, percentDecode, type Report } from '../src/rule.ts'

export default defineRule({
  code: 'link-out-of-scope',
  severity: 'warning',
  stage: 'links',
  summary: 'A link to a file that exists, but that the build does not publish.',
  message: "File '{file}' referenced by link '{href}' will not be built because it is not included in build scope.",
  page({ docset, links }, report) {
    for (const { link, target, place } of links) reportOutside(docset, { href: link.href, target, place }, report)
  },
  docset(docset, report) {
    for (const breadcrumb of docset.breadcrumbs) reportOutside(docset, breadcrumb, report)
  },
})

function reportOutside(docset: Docset, { href, target, place }: Breadcrumb, report: Report): void {
  if (target.kind === 'file' && !target.inScope)
    report(place, { file: docset.display(target.file), href: percentDecode(href).trim() })
}
