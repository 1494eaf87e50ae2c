import { defineRule, quotedList } from '../src/rule.ts'

export default defineRule({
  code: 'xref-type-invalid',
  severity: 'warning',
  stage: 'xrefs',
  summary: 'A cross reference to a thing of another kind than the schema wants.',
  message: "Invalid cross reference: '{uid}'. Expected type {expected} but got '{actual}'.",
  page({ docset, xrefs }, report) {
    for (const { uid, place, types = [], propertyPath } of xrefs) {
      const actual = docset.uids.typeOf(uid)
      if (types.length === 0 || actual === undefined || types.includes(actual)) continue
      report(place, { uid, expected: quotedList(types), actual }, propertyPath === undefined ? {} : { propertyPath })
    }
  },
})
