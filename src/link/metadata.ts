import type { Place } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import { entries, type Value, withValue } from '../value.ts'
import { type Attribute, Attributes, attributeOf, override } from './attributes.ts'
import type { DocsetConfig } from './config.ts'
import { GlobError, lowerGlob, type Matcher } from './glob.ts'

/** As `configuredMetadata` for what has no metadata of its own, redirections and resources: only versions count, and not for all files. */
export function configuredVersions({ globalMetadata: _, fileMetadata, ...config }: DocsetConfig): ConfiguredMetadata {
  if (fileMetadata?.kind !== 'mapping') return configuredMetadata(config)
  const ofVersions = fileMetadata.entries.filter(({ key }) => key.toLowerCase().includes('moniker'))
  return configuredMetadata({ ...config, fileMetadata: { ...fileMetadata, entries: ofVersions } })
}

/** Effective metadata of a page: `globalMetadata`, then `fileMetadata`, then its own header; later wins. */
export interface Metadata {
  readonly attributes: Attributes
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
  for (const entry of entries(config.fileMetadata)) {
    for (const { key: pattern, value } of entries(entry.value)) {
      if (!patterns.has(pattern)) patterns.set(pattern, matcherOf(pattern))
      assignments.push({ pattern, attribute: attributeOf(withValue(entry, value), value.file ?? file) })
    }
  }
  const matchers = [...patterns.values()]
  const shared = new Map<string, ReadonlyMap<string, Attribute>>()
  return path => {
    const lower = path.toLowerCase()
    let signature = ''
    for (let index = 0; index < matchers.length; index++) if (matchers[index]!(lower)) signature += `${index} `
    return remember(shared, signature, () => {
      const attributes = new Map(global)
      // Of the patterns that match, the last one alone counts; only then is its value merged into the global one.
      const last = new Map<string, Attribute>()
      for (const { pattern, attribute } of assignments)
        if (patterns.get(pattern)!(lower)) last.set(attribute.key, attribute)
      for (const [key, attribute] of last) attributes.set(key, override(attributes.get(key), attribute))
      return attributes
    })
  }
}

/** Metadata of a file with the header (or the `metadata` of a YAML page) that it brings. */
export function effectiveMetadata(
  configured: ReadonlyMap<string, Attribute>,
  file: RepoPath,
  header: Value | undefined,
): Metadata {
  const own = entries(header)
  const attributes = new Attributes(configured, own, file)
  if (own.length === 0 || !header) return { attributes, place: { file, span: [0, 0], mark: [0, 0] } }
  return { attributes, place: { file, span: header.span, mark: [header.span[0], header.span[0]] } }
}

function attributesOf(value: Value | undefined, file: RepoPath): Map<string, Attribute> {
  return new Map(entries(value).map(entry => [entry.key, attributeOf(entry, entry.value.file ?? file)]))
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
