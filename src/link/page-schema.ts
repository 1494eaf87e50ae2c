import type { DataFacts } from '../facts.ts'
import { dirname, join, type RepoPath } from '../path.ts'
import { entries, get, getAnyCase, items, type Mapping, type Scalar, text, type Value } from '../value.ts'
import type { DocsetConfig } from './config.ts'
import type { Snapshot } from './manifest.ts'

/** The schema of a kind of YAML or JSON page. */
export interface PageSchema {
  readonly value: Value
  /** The file it is read from; absent for the schemas that docset-lint brings. */
  readonly file?: RepoPath
  /** Pages of the kind are read by other pages, not by people. */
  readonly isComponent: boolean
  /** Another schema, by its address in this one. */
  beside(address: string): Value | undefined
}

/** Schemas by kind of page (`YamlMime`). */
export interface PageSchemas {
  find(mime: string): PageSchema | undefined
  /** True where every kind that the build knows can be seen here, so that another one is a mistake. */
  readonly complete: boolean
}

/** What a text of a page holds. */
export type FieldType = 'href' | 'markdown' | 'inlinemarkdown' | 'html' | 'uid' | 'xref'

/** A text of a page whose schema says what it holds. */
export interface Field {
  readonly type: FieldType
  readonly value: Scalar
  /** Dotted; the items of a list have the list's path. */
  readonly propertyPath: string
  /** The schema of the text, for the keywords that some types have. */
  readonly schema: Value
  /** The mapping it stands in, and that one's schema. */
  readonly owner?: Mapping
  readonly ownerSchema?: Value
}

const TYPES = new Set<string>(['href', 'markdown', 'inlinemarkdown', 'html', 'uid', 'xref'])
const THEMES = '_themes'
const ANYTHING: Value = { kind: 'mapping', entries: [], span: [0, 0] }

/**
 * The template's schemas (`<template>/ContentTemplate/schemas/<kind>.schema.json`), else those in `bundled` by lower-case kind.
 * Where there is no template, the `isLenient` assume one that is not here.
 */
export function readPageSchemas(
  config: DocsetConfig,
  snapshot: Snapshot,
  bundled: ReadonlyMap<string, Value>,
  isLenient: boolean,
): PageSchemas {
  const isRemote = config.template !== undefined && /^[a-z]+:\/\//i.test(config.template)
  const folder = isRemote ? undefined : join(config.folder, `${config.template || THEMES}/ContentTemplate/schemas`)
  const files = new Map<string, RepoPath>()
  for (const path of folder === undefined ? [] : snapshot.paths) {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder!.length + 1) : ''
    if (name.endsWith('.schema.json') && !name.includes('/'))
      files.set(name.slice(0, -'.schema.json'.length).toLowerCase(), path)
  }
  return {
    complete: files.size > 0 || !(isRemote || config.isPublished || isLenient),
    find(mime) {
      const file = files.get(mime.toLowerCase())
      const value = file === undefined ? bundled.get(mime.toLowerCase()) : (snapshot.data(file)?.value ?? ANYTHING)
      if (!value) return undefined
      const isComponent = text(get(value, 'renderType'))?.toLowerCase() === 'component'
      const beside = (address: string): Value | undefined =>
        file === undefined ? undefined : snapshot.data(join(dirname(file), address))?.value
      return { value, isComponent, beside, ...(file !== undefined && { file }) }
    },
  }
}

/** Texts of a page that its schema knows, in the order of the file. */
export function fieldsOf({ value: schema, beside }: PageSchema, page: Value | undefined): Field[] {
  const fields: Field[] = []
  const visit = (value: Value, at: Located | undefined, path: string, owner?: Mapping, ownerSchema?: Value): void => {
    const found = at && dereference(at, beside)
    if (!found) return
    const { schema: own, root } = found
    const inside = (schema: Value | undefined): Located | undefined => schema && { schema, root }
    switch (value.kind) {
      case 'mapping':
        for (const { key, value: inner } of value.entries)
          visit(inner, inside(schemaOfProperty(own, key)), path === '' ? key : `${path}.${key}`, value, own)
        break
      case 'list':
        for (const [index, item] of value.items.entries())
          visit(item, inside(schemaOfItem(own, index)), path, owner, ownerSchema)
        break
      case 'scalar': {
        const type = text(get(own, 'contentType'))?.toLowerCase() ?? ''
        if (!TYPES.has(type) || value.value === null || typeof value.value === 'boolean') return
        fields.push({
          type: type as FieldType,
          value,
          propertyPath: path,
          schema: own,
          ...(owner && ownerSchema && { owner, ownerSchema }),
        })
      }
    }
  }
  if (page) visit(page, { schema, root: schema }, '')
  return fields
}

/** A part of a schema, and the file's own schema, which references within it start from. */
interface Located {
  readonly schema: Value
  readonly root: Value
}

/** Follows `$ref`, within the schema and to other files. */
function dereference(start: Located, beside: PageSchema['beside']): Located | undefined {
  let found: Located | undefined = start
  for (let hops = 0; found && hops < 50; hops++) {
    const reference = text(get(found.schema, '$ref'))
    if (reference === undefined) return found
    const [address = '', pointer = ''] = reference.split('#')
    const root: Value | undefined = address === '' ? found.root : beside(address)
    const schema: Value | undefined = pointer
      .split('/')
      .filter(Boolean)
      .reduce<Value | undefined>((inner, segment) => get(inner, segment), root)
    found = root && schema && { schema, root }
  }
  return undefined
}

function schemaOfProperty(schema: Value, key: string): Value | undefined {
  const more = get(schema, 'additionalProperties')
  return get(get(schema, 'properties'), key) ?? (more?.kind === 'mapping' ? more : undefined)
}

function schemaOfItem(schema: Value, index: number): Value | undefined {
  const own = get(schema, 'items')
  return own?.kind === 'list' ? own.items[index] : own
}

/** Kind of the thing that a uid names: what the schema of the object says, else the kind of the page for its own uid. */
export function typeOfUid({ owner, ownerSchema, propertyPath }: Field, facts: DataFacts): string {
  const key = text(get(ownerSchema, 'schemaTypeProperty'))
  if (key !== undefined) return text(get(owner, key)) ?? ''
  return text(get(ownerSchema, 'schemaType')) ?? (propertyPath === 'uid' ? (facts.mime ?? '') : '')
}

/** Uids that the object of a uid quotes: the values of its `xrefProperties`. */
export function quotedUids({ owner, ownerSchema }: Field): string[] {
  const names = items(get(ownerSchema, 'xrefProperties')).flatMap(item => text(item) ?? [])
  return entries(owner)
    .filter(({ key }) => names.includes(key))
    .filter(
      ({ key }) => text(getAnyCase(get(get(ownerSchema, 'properties'), key), 'contentType'))?.toLowerCase() === 'xref',
    )
    .flatMap(({ value }) => items(value).flatMap(item => text(item) ?? []))
}
