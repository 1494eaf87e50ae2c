import { type Breadcrumb, defineRule, type Report } from '../src/rule.ts'

export default defineRule({
  code: 'file-not-found',
  severity: 'warning',
  stage: 'links',
  summary: 'A relative link or image that leads to no file.',
  parameters: ['path'],
  message: {
    link: "Invalid file link: '{path}'.",
    config: { text: "Invalid file link: '{path}'.", severity: 'error' },
  },
  page: ({ links }, report) => reportMissing(links, report),
  docset: ({ breadcrumbs }, report) => reportMissing(breadcrumbs, report),
})

function reportMissing(links: readonly Pick<Breadcrumb, 'target' | 'place'>[], report: Report): void {
  for (const { target, place } of links) {
    if (target.kind === 'no-file') report(place, { path: target.path }, { message: 'link' })
  }
}
