import { defineRule, nearest } from '../src/rule.ts'

export default defineRule({
  code: 'bookmark-not-found',
  severity: 'warning',
  stage: 'bookmarks',
  summary: 'A fragment that its page does not have.',
  message: "Cannot find bookmark '#{bookmark}' in '{file}'{tip}",
  page({ docset, links }, report) {
    for (const { target, place, part } of links) {
      if (target.kind !== 'file' || !target.inScope || target.fragment === '' || target.fragment === 'top') continue
      const anchors = docset.anchors(target.file)
      if (!anchors || anchors.has(target.fragment)) continue
      const best = nearest(target.fragment, anchors)
      const tip = best === undefined ? '.' : `, did you mean '#${best}'?`
      report(place, { bookmark: target.fragment, file: docset.display(target.self ? part.file : target.file), tip })
    }
  },
})
