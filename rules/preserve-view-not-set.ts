import { defineRule, hostOf } from '../src/rule.ts'

export default defineRule({
  code: 'preserve-view-not-set',
  type: 'PreserveViewNotSet',
  severity: 'suggestion',
  summary: 'A link to one version of a page that lets the reader land on another.',
  message:
    "Link '{link}' names a version with view=, but the reader's own version wins. Add &preserve-view=true if that version is meant.",
  page({ links }, report) {
    for (const { link, target, place } of links) {
      const host = hostOf(link.href)
      const onSite = target.kind === 'site' || host === 'docs.microsoft.com' || host === 'learn.microsoft.com'
      const query = link.alt !== undefined || !onSite ? undefined : /^[^?#]*\?([^#]*)/.exec(link.href)?.[1]
      if (query === undefined) continue
      const names = query.split('&').map(item => item.split('=')[0]!.toLowerCase())
      if (names.includes('view') && !names.includes('preserve-view')) report(place, { link: link.href })
    }
  },
})
