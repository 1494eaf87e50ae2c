import { basename, extname, isInside, type RepoPath, relative } from '../path.ts'
import { remember } from '../remember.ts'
import { type DocsetConfig, type FileMapping, findMapping } from './config.ts'
import { isHidden } from './glob.ts'

/** What the build makes of a file of the docset. */
export type ContentType = 'page' | 'toc' | 'resource' | 'none'

export interface Scope {
  readonly type: ContentType
  /** Path in the docset. */
  readonly path: string
  /** The mapping that takes the file into the build, and the path below its `src`; absent when nothing does. */
  readonly mapping?: FileMapping
  readonly rest?: string
}

type Scopes = (path: RepoPath) => Scope | undefined

/** Asked for twice of a configuration: to know what to compile, and to link. */
const classified = new WeakMap<DocsetConfig, Scopes>()

/**
 * Classifies the files of a docset. `references` are files that the configuration itself names, by their path in the
 * repository: they exist, but are no content.
 */
export function scopes(config: DocsetConfig, references: ReadonlySet<RepoPath>): Scopes {
  const before = classified.get(config)
  if (before) return before
  const found = classify(config, references)
  classified.set(config, found)
  return found
}

function classify(config: DocsetConfig, references: ReadonlySet<RepoPath>): Scopes {
  const mappings = [...config.content, ...config.resource]
  const known = new Map<RepoPath, Scope | undefined>()
  const scopeOf = (path: RepoPath): Scope | undefined => {
    if (!isInside(config.folder, path)) return undefined
    const own = relative(config.folder, path)
    const type = references.has(path) ? 'none' : contentType(config, own)
    const found = type === 'none' || isHidden(own) || isForeign(config, own) ? undefined : findMapping(mappings, own)
    return found ? { type, path: own, mapping: found.mapping, rest: found.rest } : { type, path: own }
  }
  return path => remember(known, path, scopeOf)
}

/** True in a folder that belongs to another repository, whose files the build does not publish. */
function isForeign({ dependencies }: DocsetConfig, path: string): boolean {
  const lower = path.toLowerCase()
  return dependencies.some(
    ({ folder, includeInBuild }) => !includeInBuild && lower.startsWith(`${folder.toLowerCase()}/`),
  )
}

function contentType(config: DocsetConfig, path: string): ContentType {
  const extension = extname(path)
  const name = basename(path)
    .slice(0, extension ? -extension.length : undefined)
    .toLowerCase()
  if (name === 'docfx' || name === 'redirections') return 'none'
  if (config.resource.some(({ matches }) => matches(path))) return 'resource'
  if (extension !== '.md' && extension !== '.json' && extension !== '.yml') return 'resource'
  return name === 'toc' ? 'toc' : 'page'
}
