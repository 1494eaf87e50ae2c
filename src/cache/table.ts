/**
 * Plain data in few words: each text stands once in a list, and one row of whole numbers tells how everything is put
 * together. Reports of a docset say much the same of all its pages, so this is a fraction of their JSON, and it is read in a
 * fraction of the time.
 */
export interface Table {
  /** Texts, and whatever else is no list, no mapping and no natural number. */
  readonly scalars: readonly Scalar[]
  /** Keys of mappings, in their order. */
  readonly shapes: readonly (readonly string[])[]
  /**
   * A natural number for itself; `-1`, then the length and the items of a list; `-2 - 2 * index` for a scalar;
   * `-3 - 2 * index` for a mapping of a shape, whose values follow.
   */
  readonly tokens: readonly number[]
  /** How many rows there are. */
  readonly rows: number
}

type Scalar = string | number | boolean | null

const LIST = -1

/** Packs plain data that survives JSON, and whose keys are names: on one line each. */
export function toTable(rows: readonly unknown[]): Table {
  const scalars = new Map<Scalar, number>()
  const shapes = new Map<string, number>()
  const tokens: number[] = []
  const add = (value: unknown): void => {
    if (Array.isArray(value)) {
      tokens.push(LIST, value.length)
      for (const item of value) add(item)
    } else if (typeof value === 'object' && value !== null) {
      const start = tokens.push(0) - 1
      let shape = ''
      for (const key in value) {
        const inner = (value as Readonly<Record<string, unknown>>)[key]
        if (inner === undefined) continue
        shape += `${key}\n`
        add(inner)
      }
      tokens[start] = -3 - 2 * indexIn(shapes, shape)
    } else tokens.push(isNatural(value) ? value : -2 - 2 * indexIn(scalars, value as Scalar))
  }
  for (const row of rows) add(row)
  const keys = [...shapes.keys()].map(shape => shape.split('\n').slice(0, -1))
  return { scalars: [...scalars.keys()], shapes: keys, tokens, rows: rows.length }
}

function indexIn<K>(known: Map<K, number>, key: K): number {
  const index = known.get(key) ?? known.size
  known.set(key, index)
  return index
}

function isNatural(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0)
}

/** The rows again. */
export function fromTable({ scalars, shapes, tokens, rows }: Table): unknown[] {
  // Lists of a known length, and copies of a mapping that has all its keys, take no more room than they need.
  const blanks = shapes.map(keys => Object.fromEntries(keys.map(key => [key, null])) as Record<string, unknown>)
  let at = 0
  const read = (): unknown => {
    const token = tokens[at++]!
    if (token >= 0) return token
    if (token === LIST) {
      const list: unknown[] = new Array(tokens[at++]!)
      for (let index = 0; index < list.length; index++) list[index] = read()
      return list
    }
    if (token % 2 === 0) return scalars[(-2 - token) / 2]
    const shape = (-3 - token) / 2
    const keys = shapes[shape]!
    const mapping = { ...blanks[shape]! }
    for (let index = 0; index < keys.length; index++) mapping[keys[index]!] = read()
    return mapping
  }
  return Array.from({ length: rows }, read)
}
