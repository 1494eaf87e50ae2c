import type { Place } from '../finding.ts'
import { groupBy } from '../group-by.ts'
import type { Docset, PageFile } from '../link/model.ts'
import { placeOf } from '../link/problem.ts'
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
  readonly place: Place
  readonly moniker: string
  /** The value as JSON. */
  readonly json: string
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
      const rows = pages.flatMap(page => rowsOf(page, key, schema, docset))
      const groups = groupBy(rows, ({ moniker, json }) => `${moniker}\n${json}`)
      return [...groups.values()].flatMap(group => toDuplicates(distinct ? byPlace(group) : group, key, schema, docset))
    }),
  )
}

/** One row for each version of the page; versions that the schema's own rule leaves out have none. */
function rowsOf(page: PageFile, key: string, schema: Schema, docset: Docset): Row[] {
  const attribute = page.metadata.attributes.get(key)
  const data = attribute && toData(attribute.value)
  if (!attribute || !hasValue(data)) return []
  const rule = schema.rule(key, 'duplicate-attribute')
  const place = placeOf(attribute.value, attribute.file)
  const { monikers } = page.versions
  return (monikers.length > 0 ? monikers : [''])
    .filter(moniker => !rule || !isFilteredOut(rule, page, () => docset.isCanonical(page, moniker ? [moniker] : [])))
    .map(moniker => ({ page, place, moniker, json: JSON.stringify(data) }))
}

function byPlace(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map(row => [`${row.place.file} ${row.place.span?.[0]}`, row])).values()]
}

function toDuplicates(rows: readonly Row[], key: string, schema: Schema, docset: Docset): DuplicateValue[] {
  if (rows.length < 2) return []
  const list = quotedList(rows.map(({ place }) => docset.describe(place)))
  return rows.map(({ page, place, json }) => {
    const value = printed(JSON.parse(json))
    return {
      failure: { code: 'duplicate-attribute', args: [key, value, list], propertyPath: key, at: [key] },
      schema,
      page,
      place,
    }
  })
}
