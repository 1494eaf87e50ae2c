import { get, text, type Value } from '../value.ts'
import type { Article, DataPage } from './model.ts'
import { quotedUids, typeOfUid } from './page-schema.ts'
import { placeOf } from './problem.ts'
import type { UidDefinition, UidReference } from './uids.ts'

/** The uid that an article's metadata give it. */
export function uidOfArticle({ metadata, file, versions }: Article): UidDefinition[] {
  const attribute = metadata.attributes.get('uid')
  const uid = text(attribute?.value)
  return attribute && uid
    ? [{ uid, place: placeOf(attribute.value, attribute.file), file, monikers: versions.monikers }]
    : []
}

/** The uids in a YAML or JSON page, as its schema marks them. */
export function uidsOfPage({ fields, facts, file, versions }: DataPage): UidDefinition[] {
  if (facts.kind !== 'data') return []
  return fields.flatMap(field => {
    if (field.type !== 'uid') return []
    const min = number(get(field.schema, 'minReferenceCount'))
    const max = number(get(field.schema, 'maxReferenceCount'))
    return {
      uid: String(field.value.value),
      place: placeOf(field.value, file),
      file,
      monikers: versions.monikers,
      propertyPath: field.propertyPath,
      type: typeOfUid(field, facts),
      quotes: quotedUids(field),
      limits: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
      isGlobal: text(get(field.schema, 'uidGlobalUnique'))?.toLowerCase() === 'true',
    }
  })
}

/** The values of a YAML or JSON page that are uids of other things. */
export function uidReferences({ fields, file }: DataPage): UidReference[] {
  return fields
    .filter(({ type }) => type === 'xref')
    .map(({ value }) => ({ uid: String(value.value), place: placeOf(value, file) }))
}

function number(value: Value | undefined): number | undefined {
  return value === undefined ? undefined : Number(text(value))
}
