import type { Place, Span } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import type { Entry, Value } from '../value.ts'
import { merge, stamp } from './merge.ts'
import { placeOfKey } from './problem.ts'

/** An attribute of a page and where it was written: its own header, or docfx.json. */
export interface Attribute {
  readonly key: string
  readonly value: Value
  readonly file: RepoPath
  readonly keySpan: Span
  readonly colon?: number
}

export function attributeOf({ key, keySpan, value, colon }: Entry, file: RepoPath): Attribute {
  return { key, value, file, keySpan, ...(colon !== undefined && { colon }) }
}

/** Place of an attribute's key. */
export function placeOfAttributeKey({ key, keySpan, value, colon, file }: Attribute): Place {
  return placeOfKey({ key, keySpan, value, ...(colon !== undefined && { colon }) }, file)
}

/** Later values replace earlier ones; only a mapping is merged into a mapping. */
export function override(before: Attribute | undefined, later: Attribute): Attribute {
  if (before?.value.kind !== 'mapping' || later.value.kind !== 'mapping') return later
  return { ...later, value: merge(stamp(before.value, before.file), stamp(later.value, later.file)) ?? later.value }
}

/**
 * The attributes of a file: those of the configuration, which many files share, and over them what its own header says.
 * They are put together when somebody asks, as a map for each file would take more room than all else that is known of it.
 */
export class Attributes {
  readonly #configured: ReadonlyMap<string, Attribute>
  readonly #own: readonly Entry[]
  readonly #file: RepoPath
  /** What was put together last: checks of a file ask for it one after the other. */
  static #latest: { readonly of: Attributes; readonly all: readonly Attribute[] } | undefined

  constructor(configured: ReadonlyMap<string, Attribute>, own: readonly Entry[], file: RepoPath) {
    this.#configured = configured
    this.#own = own
    this.#file = file
  }

  get(key: string): Attribute | undefined {
    let found = this.#configured.get(key)
    for (const entry of this.#own) if (entry.key === key) found = override(found, attributeOf(entry, this.#file))
    return found
  }

  /** The first attribute with a name in lower case, whatever the letter case of its key. */
  find(name: string): Attribute | undefined {
    const isNamed = (key: string): boolean => key.length === name.length && key.toLowerCase() === name
    for (const key of this.#configured.keys()) if (isNamed(key)) return this.get(key)
    const own = this.#own.find(({ key }) => isNamed(key))
    return own && this.get(own.key)
  }

  /** One attribute for each key. */
  values(): Iterable<Attribute> {
    if (this.#own.length === 0) return this.#configured.values()
    if (Attributes.#latest?.of !== this) Attributes.#latest = { of: this, all: this.#together() }
    return Attributes.#latest.all
  }

  #together(): Attribute[] {
    const own = new Map<string, Attribute>()
    for (const entry of this.#own) {
      const before = own.get(entry.key) ?? this.#configured.get(entry.key)
      own.set(entry.key, override(before, attributeOf(entry, this.#file)))
    }
    const all: Attribute[] = []
    for (const [key, attribute] of this.#configured) all.push(own.get(key) ?? attribute)
    for (const [key, attribute] of own) if (!this.#configured.has(key)) all.push(attribute)
    return all
  }
}
