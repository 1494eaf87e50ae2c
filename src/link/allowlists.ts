import { entries, getAnyCase, texts, type Value } from '../value.ts'

/** Names of a list of the `allowlists` file: those of a flat taxonomy, or parents and children of a nested one. */
export function readAllowlist(value: Value | undefined, name: string): ReadonlySet<string> | undefined {
  const taxonomy = getAnyCase(getAnyCase(value, name), 'nestedTaxonomy')
  if (!taxonomy) return undefined
  if (taxonomy.kind !== 'mapping') return new Set(texts(taxonomy))
  return new Set(entries(taxonomy).flatMap(({ key, value: children }) => [key, ...texts(children)]))
}
