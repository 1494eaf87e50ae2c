import type { Place } from '../finding.ts'
import { type Attribute, placeOfAttributeKey } from '../link/attributes.ts'
import type { Metadata } from '../link/metadata.ts'
import type { PageFile } from '../link/model.ts'
import { placeOf, placeOfKey } from '../link/problem.ts'
import { isFlag, wrongType } from '../link/setting-types.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import { entries, get, items, toData, typeName, type Value } from '../value.ts'
import type { Drafts } from './drafts.ts'
import type { SchemaFailure } from './schema/failures.ts'
import type { Schema } from './schema/schema.ts'

/** Attributes that the site sets by itself. */
const RESERVED = new Set(
  'locale canonical_url redirect_url document_id document_version_independent_id _op_gitContributorInformation github_contributors updated_at gitcommit site_name depot_name _path _rel _op_canonicalUrlPrefix _op_pdfUrlPrefixTemplate xrefs conceptual wordCount rawTitle'.split(
    ' ',
  ),
)

/** Attributes that hold text, whatever the letter case of their name; a list or mapping cannot stand for it. */
const TEXTS = new Set(
  'titlesuffix title layout page_type author ms.author ms.prod ms.technology ms.service ms.subservice ms.topic breadcrumb_path monikerrange uid _tocrel robots tilde_path content_git_url original_content_git_url original_content_git_url_template pdf_absolute_path zone_pivot_group_filename zone_pivot_groups'.split(
    ' ',
  ),
)
const LISTS_OF_TEXT = new Set(['monikers', 'exclude_monikers', 'replace_monikers'])

/** Checks the metadata of a page: types and names that the build itself depends on, then each schema. */
export function checkMetadata(
  page: PageFile,
  schemas: readonly Schema[],
  drafts: Drafts,
  compare: (moment: number) => void,
): void {
  const reserved = reservedBy(schemas)
  const { attributes } = page.metadata
  const data: Record<string, unknown> = Object.create(null)
  for (const attribute of attributes.values()) {
    const { key, role } = remember(names, attribute.key, nameOf)
    if ((role === 'any' || role === 'archived') && reserved.has(key)) {
      const place = placeOfAttributeKey(attribute)
      drafts.problem({ code: 'attribute-reserved', place, args: [key], propertyPath: key }, page)
    }
    if (role !== 'any') checkType(attribute, role, page, drafts)
    data[key] = plain(attribute.value)
  }
  const source = ([name, ...rest]: readonly string[]): Value | undefined =>
    name === undefined ? undefined : valueAt(attributes.get(name)?.value, rest)
  for (const schema of schemas)
    for (const failure of schema.validate(data, source, compare)) drafts.failure(failure, schema, page)
}

/** What the build takes an attribute for, by its name alone. */
type Role = 'text' | 'texts' | 'archived' | 'any'

interface Name {
  /** The same string for all pages: the engine then knows the property by it. */
  readonly key: string
  readonly role: Role
}

/** Pages have the same few names. */
const names = new Map<string, Name>()

function nameOf(key: string): Name {
  const name = key.toLowerCase()
  const role = LISTS_OF_TEXT.has(name)
    ? 'texts'
    : TEXTS.has(name)
      ? 'text'
      : name === 'is_archived'
        ? 'archived'
        : 'any'
  return { key, role }
}

function checkType({ key, value, file }: Attribute, role: Role, page: PageFile, drafts: Drafts): void {
  if (role === 'archived') {
    if (typeName(value) !== 'Null' && !isFlag(value)) drafts.problem(wrongType(value, 'Boolean', file), page)
    return
  }
  for (const item of role === 'texts' ? items(value) : [value]) {
    if (item.kind !== 'scalar') drafts.problem(wrongType(item, 'String', file), page)
    else if (item.value === null && value.kind === 'list')
      drafts.problem({ code: 'null-array-value', place: placeOf(item, file), args: [key] }, page)
  }
}

const reservedNames = new WeakMap<readonly Schema[], ReadonlySet<string>>()

function reservedBy(schemas: readonly Schema[]): ReadonlySet<string> {
  const known = reservedNames.get(schemas)
  if (known) return known
  const names = new Set([...RESERVED, ...schemas.flatMap(schema => schema.reserved)])
  reservedNames.set(schemas, names)
  return names
}

const plainValues = new WeakMap<Value, unknown>()

/** Plain data of an attribute. Lists and mappings that docfx.json sets are shared by many pages and converted once. */
function plain(value: Value): unknown {
  if (value.kind === 'scalar') return value.value
  if (!plainValues.has(value)) plainValues.set(value, toData(value))
  return plainValues.get(value)
}

/** Place of a failure: the value or key that it names, the header where an attribute is missing. */
export function placeOfFailure(metadata: Metadata, failure: SchemaFailure): Place {
  const [name, ...rest] = failure.at
  const attribute = name === undefined ? undefined : metadata.attributes.get(name)
  if (!attribute) return metadata.place
  if (failure.isKey && rest.length === 0) return placeOfAttributeKey(attribute)
  return failure.isKey
    ? placeOfKeyAt(attribute.value, rest, attribute.file)
    : placeAt(attribute.value, rest, attribute.file)
}

/** Place of the key that the path ends with. */
export function placeOfKeyAt(value: Value, path: readonly string[], file: RepoPath): Place {
  const owner = valueAt(value, path.slice(0, -1))
  const entry = entries(owner).findLast(({ key }) => key === path.at(-1))
  return entry ? placeOfKey(entry, owner?.file ?? file) : placeAt(value, path, file)
}

export function placeAt(value: Value, path: readonly string[], file: RepoPath): Place {
  const [segment, ...rest] = path
  const own = value.file ?? file
  const inner = segment === undefined ? undefined : child(value, segment)
  return inner ? placeAt(inner, rest, own) : placeOf(value, own)
}

export function valueAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((inner, segment) => inner && child(inner, segment), value)
}

function child(value: Value, segment: string): Value | undefined {
  return value.kind === 'list' ? value.items[Number(segment)] : get(value, segment)
}
