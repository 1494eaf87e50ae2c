import { basename, extname, isInside, type RepoPath } from '../path.ts'
import type { DocsetConfig } from './config.ts'
import type { Snapshot } from './manifest.ts'
import { resolveReferences } from './references.ts'
import { scopes } from './scope.ts'

/** Files that a docset needs compiled; what they include comes on top. */
export interface Sources {
  /** Articles and cmdlet reference. */
  readonly articles: readonly RepoPath[]
  /** Pages in YAML and JSON. */
  readonly pages: readonly RepoPath[]
  /** TOCs of any format. */
  readonly tocs: readonly RepoPath[]
}

export function filesToCompile(config: DocsetConfig, snapshot: Snapshot): Sources {
  const sources: Record<keyof Sources, RepoPath[]> = { articles: [], pages: [], tocs: [] }
  const kindOf = sourceKinds(config, snapshot)
  for (const path of snapshot.paths) {
    const kind = kindOf(path)
    if (kind) sources[kind].push(path)
  }
  return sources
}

/** Tells what a file is among the sources of a docset, if it is one. */
export function sourceKinds(config: DocsetConfig, snapshot: Snapshot): (path: RepoPath) => keyof Sources | undefined {
  const scope = scopes(config, resolveReferences(config, config.value, snapshot).paths)
  return path => {
    if (!isInside(config.folder, path)) return undefined
    const found = scope(path)
    if (!found || found.type === 'resource' || found.type === 'none') return undefined
    const isMarkdown = extname(path) === '.md'
    const isReference = isMarkdown && config.hasCmdletReference && !/^(?:readme|license)/i.test(basename(path))
    if (!found.mapping && found.type !== 'toc' && !isReference) return undefined
    return found.type === 'toc' ? 'tocs' : isMarkdown ? 'articles' : 'pages'
  }
}
