import { get, toData, type Value } from '../../value.ts'

/** Reads another schema file that a `$ref` names; undefined when it is not in the repository. */
export type ReadSchema = (reference: string) => Value | undefined

/** References are written in full, so that parts of the schema can be compiled by themselves. */
const SCHEMA_ID = 'schema:root'
/** Schemas of other files stand here in the prepared schema. */
const FILES = 'x-files'
/** A chain of references longer than this runs in a circle. */
const MAX_HOPS = 50

/**
 * A schema of a repository as ajv can take it without surprises: a `$ref` stands alone and leads somewhere in the schema
 * itself (other files of the repository are copied in, what cannot be found accepts everything, a circle of references
 * accepts nothing), and names that would make ajv asynchronous or let schemas of two files meet are taken off.
 */
export function prepareSchema(schema: Value, read: ReadSchema): object {
  const files: unknown[] = []
  const known = new Map<string, number>()

  const fileRoot = (reference: string): string | undefined => {
    const before = known.get(reference)
    if (before !== undefined) return `${SCHEMA_ID}#/${FILES}/${before}`
    const other = read(reference)
    if (!other) return undefined
    const index = known.size
    known.set(reference, index)
    files[index] = convert(other, `${SCHEMA_ID}#/${FILES}/${index}`, other)
    return `${SCHEMA_ID}#/${FILES}/${index}`
  }

  const refer = (reference: string, base: string, root: Value): unknown => {
    const [file = '', pointer = ''] = reference.split('#', 2)
    if (file !== '') {
      const target = fileRoot(file)
      return target === undefined ? {} : { $ref: target + pointer }
    }
    const end = follow(root, pointer)
    return end === 'nowhere' ? {} : end === 'circle' ? false : { $ref: base + pointer }
  }

  const convert = (value: Value, base: string, root: Value): unknown => {
    if (value.kind === 'scalar') return value.value
    if (value.kind === 'list') return value.items.map(item => convert(item, base, root))
    const reference = get(value, '$ref')
    if (reference?.kind === 'scalar' && typeof reference.value === 'string') return refer(reference.value, base, root)
    return Object.fromEntries(
      value.entries
        .filter(({ key }) => !DROPPED.has(key))
        .map(({ key, value: inner }) => [
          key,
          DATA.has(key) ? toData(inner) : NAMED.has(key) ? convertEach(inner, base, root) : convert(inner, base, root),
        ]),
    )
  }

  /** Schemas by name, or lists of names. */
  const convertEach = (value: Value, base: string, root: Value): unknown =>
    value.kind === 'mapping'
      ? Object.fromEntries(value.entries.map(({ key, value: inner }) => [key, convert(inner, base, root)]))
      : toData(value)

  const prepared = convert(schema, `${SCHEMA_ID}#`, schema)
  return { ...(prepared as object), $id: SCHEMA_ID, ...(files.length > 0 && { [FILES]: files }) }
}

const DROPPED = new Set(['$async', '$id', 'id', '$schema'])
/** What stands under these is data, in which `$ref` is a name like any other. */
const DATA = new Set(['const', 'enum', 'default', 'examples', 'rules', 'enumDependencies'])
/** What stands under these are schemas, each under a name of the author's. */
const NAMED = new Set(['properties', 'patternProperties', 'definitions', '$defs', 'dependencies', 'dependentSchemas'])

/** Where a pointer leads when references are followed. */
function follow(root: Value, pointer: string): 'somewhere' | 'nowhere' | 'circle' {
  let next = pointer
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const target = at(root, next)
    if (!target) return 'nowhere'
    const reference = get(target, '$ref')
    if (reference?.kind !== 'scalar' || typeof reference.value !== 'string' || !reference.value.startsWith('#'))
      return 'somewhere'
    next = reference.value.slice(1)
  }
  return 'circle'
}

/** The schema at a JSON pointer (`/properties/a`). */
export function at(root: Value, pointer: string): Value | undefined {
  return pointer
    .split('/')
    .slice(1)
    .map(segment => safeDecode(segment).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Value | undefined>(
      (value, segment) => (value?.kind === 'list' ? value.items[Number(segment)] : get(value, segment)),
      root,
    )
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
