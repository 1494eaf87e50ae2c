import { type Breadcrumb, defineRule, type Report } from '../src/rule.ts'

export default defineRule({
  code: 'local-file-path',
  severity: 'warning',
  stage: 'links',
  summary: "A link to a file of the author's own disk.",
  message: "Link '{link}' points to a local file. Use a relative path instead.",
  page: ({ localLinks }, report) => reportLocal(localLinks, report),
  docset: ({ breadcrumbs }, report) => reportLocal(breadcrumbs, report),
})

function reportLocal(links: readonly Pick<Breadcrumb, 'target' | 'place'>[], report: Report): void {
  for (const { target, place } of links) {
    if (target.kind === 'local-disk') report(place, { link: target.path })
  }
}
