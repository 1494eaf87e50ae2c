import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'xref-not-found',
  severity: 'warning',
  stage: 'xrefs',
  summary: 'A cross reference to a uid that nothing defines, where that can be told from the repository.',
  message: "Cross reference not found: '{uid}'.",
  page({ docset, xrefs }, report) {
    for (const { uid, place, propertyPath } of xrefs) {
      if (docset.uids.isUnknown(uid)) report(place, { uid }, propertyPath === undefined ? {} : { propertyPath })
    }
  },
})
