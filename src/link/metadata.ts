import type { Place, Span } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import { entries, type Value } from '../value.ts'
import type { DocsetConfig } from './config.ts'
import { GlobError, lowerGlob, type Matcher } from './glob.ts'
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

/** As `configuredMetadata` for what has no metadata of its own, redirections and resources: only versions count, and not for all files. */
export function configuredVersions({ globalMetadata: _, fileMetadata, ...config }: DocsetConfig): ConfiguredMetadata {
  if (fileMetadata?.kind !== 'mapping') return configuredMetadata(config)
  const ofVersions = fileMetadata.entries.filter(({ key }) => key.toLowerCase().includes('moniker'))
  return configuredMetadata({ ...config, fileMetadata: { ...fileMetadata, entries: ofVersions } })
}

/** Effective metadata of a page: `globalMetadata`, then `fileMetadata`, then its own header; later wins. */
export interface Metadata {
  readonly attributes: ReadonlyMap<string, Attribute>
  /** Where absent attributes are reported: the header's mapping, else the start of the file. */
  readonly place: Place
}

/** Gives the attributes that the docset's configuration sets on a file, by its path in the docset. */
export type ConfiguredMetadata = (path: string) => ReadonlyMap<string, Attribute>

/** Prepares the metadata of a configuration. Files that match the same patterns share one map. */
export function configuredMetadata(config: DocsetConfig): ConfiguredMetadata {
  const file = config.file ?? config.folder
  const global = attributesOf(config.globalMetadata, file)
  const patterns = new Map<string, Matcher>()
  const assignments: { pattern: string; attribute: Attribute }[] = []
  for (const { key, keySpan, value, colon } of entries(config.fileMetadata)) {
    for (const { key: pattern, value: assigned } of entries(value)) {
      if (!patterns.has(pattern)) patterns.set(pattern, matcherOf(pattern))
      assignments.push({
        pattern,
        attribute: {
          key,
          value: assigned,
          file: assigned.file ?? file,
          keySpan,
          ...(colon !== undefined && { colon }),
        },
      })
    }
  }
  const shared = new Map<string, ReadonlyMap<string, Attribute>>()
  return path => {
    const lower = path.toLowerCase()
    const matched = new Set<string>()
    for (const [pattern, matches] of patterns) if (matches(lower)) matched.add(pattern)
    const signature = [...matched].join('\n')
    const known = shared.get(signature)
    if (known) return known
    const attributes = new Map(global)
    // Of the patterns that match, the last one alone counts; only then is its value merged into the global one.
    const last = new Map<string, Attribute>()
    for (const { pattern, attribute } of assignments) if (matched.has(pattern)) last.set(attribute.key, attribute)
    for (const attribute of last.values()) set(attributes, attribute)
    shared.set(signature, attributes)
    return attributes
  }
}

/** Metadata of a file with the header (or the `metadata` of a YAML page) that it brings. */
export function effectiveMetadata(
  configured: ReadonlyMap<string, Attribute>,
  file: RepoPath,
  header: Value | undefined,
): Metadata {
  const own = entries(header)
  if (own.length === 0 || !header) return { attributes: configured, place: { file, span: [0, 0], mark: [0, 0] } }
  const attributes = new Map(configured)
  for (const { key, keySpan, value, colon } of own)
    set(attributes, { key, value, file, keySpan, ...(colon !== undefined && { colon }) })
  return { attributes, place: { file, span: header.span, mark: [header.span[0], header.span[0]] } }
}

/** Place of an attribute's key. */
export function placeOfAttributeKey({ key, keySpan, value, colon, file }: Attribute): Place {
  return placeOfKey({ key, keySpan, value, ...(colon !== undefined && { colon }) }, file)
}

function attributesOf(value: Value | undefined, file: RepoPath): Map<string, Attribute> {
  return new Map(
    entries(value).map(({ key, keySpan, value: inner, colon }) => [
      key,
      { key, value: inner, file: inner.file ?? file, keySpan, ...(colon !== undefined && { colon }) },
    ]),
  )
}

/** Later values replace earlier ones; only a mapping is merged into a mapping. */
function set(attributes: Map<string, Attribute>, attribute: Attribute): void {
  const before = attributes.get(attribute.key)
  if (before?.value.kind !== 'mapping' || attribute.value.kind !== 'mapping') {
    attributes.set(attribute.key, attribute)
    return
  }
  const value = merge(stamp(before.value, before.file), stamp(attribute.value, attribute.file)) ?? attribute.value
  attributes.set(attribute.key, { ...attribute, value })
}

/** A pattern that cannot be read is reported with the configuration. */
function matcherOf(pattern: string): Matcher {
  try {
    return lowerGlob(pattern)
  } catch (error) {
    if (error instanceof GlobError) return () => false
    throw error
  }
}
