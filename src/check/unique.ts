import type { Place } from '../finding.ts'
import type { Attribute } from '../link/attributes.ts'
import type { Docset, PageFile } from '../link/model.ts'
import { placeOf } from '../link/problem.ts'
import { remember } from '../remember.ts'
import { toData } from '../value.ts'
import { quotedList } from '../wording.ts'
import { isFilteredOut } from './custom-rule.ts'
import type { SchemaFailure } from './schema/failures.ts'
import { hasValue } from './schema/has-value.ts'
import { printed } from './schema/keyword.ts'
import type { Schema } from './schema/schema.ts'

/** A value that more than one page has, though the schema wants it unique. */
export interface DuplicateValue {
  readonly failure: SchemaFailure
  readonly schema: Schema
  readonly place: Place
  readonly page: PageFile
}

interface Row {
  readonly page: PageFile
  readonly attribute: Attribute
  readonly data: unknown
}

/**
 * Values of `docsetUnique` attributes that several pages share in one version. With `distinct`, a value that pages inherit
 * from one place in docfx.json counts once: it was written on purpose.
 */
export function duplicateValues(schemas: readonly Schema[], docset: Docset, distinct: boolean): DuplicateValue[] {
  const roots = new Set(docset.tocs.roots)
  const pages = [
    ...docset.articles,
    ...docset.dataPages.filter(({ pageType, file }) => pageType === 'toc' && roots.has(file)),
  ]
  return schemas.flatMap(schema =>
    schema.unique.flatMap(key => {
      const groups = groupRows(pages, key, schema, docset).filter(rows => rows.length > 1)
      return groups.flatMap(rows => toDuplicates(distinct ? byPlace(rows) : rows, key, schema, docset))
    }),
  )
}

/**
 * The pages that have a value for the key, those with the same value in the same version together. Versions that the
 * schema's own rule leaves out do not count.
 */
function groupRows(pages: readonly PageFile[], key: string, schema: Schema, docset: Docset): Row[][] {
  const groups = new Map<string, Row[]>()
  const rule = schema.rule(key, 'duplicate-attribute')
  for (const page of pages) {
    const attribute = page.metadata.attributes.get(key)
    const data = attribute && toData(attribute.value)
    if (!attribute || !hasValue(data)) continue
    const row = { page, attribute, data }
    const value = typeof data === 'string' ? `"${data}` : JSON.stringify(data)
    const { monikers } = page.versions
    for (const moniker of monikers.length > 0 ? monikers : UNVERSIONED) {
      if (rule && isFilteredOut(rule, page, () => docset.isCanonical(page, moniker ? [moniker] : []))) continue
      remember(groups, `${moniker}\n${value}`, () => []).push(row)
    }
  }
  return [...groups.values()]
}

const UNVERSIONED: readonly string[] = ['']

function byPlace(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map(row => [`${placeOfRow(row).file} ${placeOfRow(row).span?.[0]}`, row])).values()]
}

function placeOfRow({ attribute }: Row): Place {
  return placeOf(attribute.value, attribute.file)
}

function toDuplicates(rows: readonly Row[], key: string, schema: Schema, docset: Docset): DuplicateValue[] {
  if (rows.length < 2) return []
  const list = quotedList(rows.map(row => docset.describe(placeOfRow(row))))
  return rows.map(row => ({
    failure: {
      code: 'duplicate-attribute',
      args: [key, printed(row.data), list],
      propertyPath: key,
      at: [key],
    },
    schema,
    page: row.page,
    place: placeOfRow(row),
  }))
}
