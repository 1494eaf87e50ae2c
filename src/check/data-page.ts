import type { Facts } from '../facts.ts'
import type { Place } from '../finding.ts'
import type { DataPage } from '../link/model.ts'
import { nullItems, withoutNulls } from '../link/nulls.ts'
import { placeOf } from '../link/problem.ts'
import { xrefOf } from '../link/toc.ts'
import type { PageXref } from '../rule.ts'
import { get, texts, toData, typeName } from '../value.ts'
import type { Drafts } from './drafts.ts'
import { placeAt, placeOfKeyAt, valueAt } from './metadata.ts'
import type { SchemaFailure } from './schema/failures.ts'
import type { Schema } from './schema/schema.ts'
import type { DataReferences } from './view.ts'

/** True for YAML or JSON that cannot be read: the build gives up on the page. */
export function isUnreadable({ kind, problems }: Facts): boolean {
  return kind === 'data' && problems.some(({ code }) => code.endsWith('-syntax-error'))
}

/** Reports where a YAML or JSON page breaks the schema of its kind. */
export function checkPageData(page: DataPage, schema: Schema, drafts: Drafts): void {
  const { facts, file } = page
  if (facts.kind !== 'data' || isUnreadable(facts)) return
  const { value: written } = facts
  const value = written && withoutNulls(written)
  if (value && value.kind !== 'mapping') {
    const failure = { code: 'unexpected-type', args: ['Object', typeName(value)], propertyPath: '', at: [] }
    drafts.failure(failure, schema, page, { file, span: [0, 0] })
    return
  }
  const place = ({ at, isKey }: SchemaFailure): Place =>
    value ? (isKey ? placeOfKeyAt : placeAt)(value, at, file) : { file }
  for (const problem of nullItems(written, file)) drafts.problem(problem, page)
  for (const failure of schema.validate(value ? toData(value) : {}, at => valueAt(value, at)))
    drafts.failure(failure, schema, page, place(failure))
}

/** The values of a page that are addresses or uids. */
export function dataReferences({ fields, file }: DataPage): DataReferences {
  const xrefs: PageXref[] = []
  const links: { href: string; place: Place }[] = []
  for (const { type, value, schema, propertyPath } of fields) {
    const text = String(value.value)
    const uid = type === 'href' ? xrefOf(text) : undefined
    if (uid !== undefined) xrefs.push({ uid, place: placeOf(value, file), propertyPath })
    else if (type === 'href' && text !== '') links.push({ href: text, place: placeOf(value, file) })
    if (type !== 'xref') continue
    const types = texts(get(schema, 'xrefType'))
    xrefs.push({ uid: text, place: placeOf(value, file), propertyPath, ...(types.length > 0 && { types }) })
  }
  return { links, xrefs }
}

/** Property path of the text that a place of the page lies in. */
export function propertyPathAt({ fields, file }: DataPage, place: Place | undefined): string | undefined {
  const start = place?.file === file ? place.span?.[0] : undefined
  if (start === undefined) return undefined
  return fields.find(({ value: { span } }) => span[0] <= start && start < span[1])?.propertyPath
}
