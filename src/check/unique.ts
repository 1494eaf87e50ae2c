import type { Place } from '../finding.ts'
import type { Article, DataPage, Docset } from '../link/model.ts'
import { placeOf } from '../link/problem.ts'
import { toData } from '../value.ts'
import { quotedList } from '../wording.ts'
import type { MetadataSchema } from './metadata.ts'
import { hasValue } from './schema/has-value.ts'

/** A value that more than one page has, though the schema wants it unique. */
export interface DuplicateValue {
  readonly schema: MetadataSchema
  readonly key: string
  readonly value: string
  readonly place: Place
  readonly page: Article | DataPage
  readonly list: string
}

interface Row {
  readonly place: Place
  readonly page: Article | DataPage
}

/**
 * Values of `docsetUnique` attributes that several pages share. With `distinct`, a value that pages inherit from one place
 * in docfx.json counts once: it was written on purpose.
 */
export function duplicateValues(
  pages: readonly (Article | DataPage)[],
  schemas: readonly MetadataSchema[],
  docset: Docset,
  distinct: boolean,
): DuplicateValue[] {
  return schemas.flatMap(schema => schema.unique.flatMap(key => duplicatesOf(key, schema, pages, docset, distinct)))
}

function duplicatesOf(
  key: string,
  schema: MetadataSchema,
  pages: readonly (Article | DataPage)[],
  docset: Docset,
  distinct: boolean,
): DuplicateValue[] {
  const groups = new Map<string, Row[]>()
  for (const page of pages) {
    const attribute = page.metadata.attributes.get(key)
    const data = attribute && toData(attribute.value)
    if (!attribute || !hasValue(data)) continue
    const monikers = page.versions.monikers.length > 0 ? page.versions.monikers : ['']
    for (const moniker of monikers) {
      const group = `${moniker}\n${JSON.stringify(data)}`
      const row = { place: placeOf(attribute.value, attribute.file), page }
      const rows = groups.get(group)
      if (rows) rows.push(row)
      else groups.set(group, [row])
    }
  }
  return [...groups].flatMap(([group, all]) => {
    const rows = distinct ? distinctRows(all) : all
    if (rows.length < 2) return []
    const list = quotedList(rows.map(({ place }) => docset.describe(place)))
    const data: unknown = JSON.parse(group.slice(group.indexOf('\n') + 1))
    const value = typeof data === 'string' ? data : JSON.stringify(data)
    return rows.map(row => ({ schema, key, value, list, ...row }))
  })
}

function distinctRows(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map(row => [`${row.place.file} ${row.place.span?.[0]}`, row])).values()]
}
