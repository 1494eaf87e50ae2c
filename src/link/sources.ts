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
  const scope = scopes(config, resolveReferences(config, config.value, snapshot).paths)
  const articles: RepoPath[] = []
  const pages: RepoPath[] = []
  const tocs: RepoPath[] = []
  for (const path of snapshot.paths) {
    if (!isInside(config.folder, path)) continue
    const found = scope(path)
    if (!found || found.type === 'resource' || found.type === 'none') continue
    const isMarkdown = extname(path) === '.md'
    const isReference = isMarkdown && config.hasCmdletReference && !/^(?:readme|license)/i.test(basename(path))
    if (!found.mapping && found.type !== 'toc' && !isReference) continue
    if (found.type === 'toc') tocs.push(path)
    else if (isMarkdown) articles.push(path)
    else pages.push(path)
  }
  return { articles, pages, tocs }
}
