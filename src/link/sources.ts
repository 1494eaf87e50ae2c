import { basename, extname, isInside, type RepoPath } from '../path.ts'
import type { DocsetConfig } from './config.ts'
import type { Snapshot } from './manifest.ts'
import { resolveReferences } from './references.ts'
import { scopes } from './scope.ts'

/** Files that a docset needs compiled: its pages, TOCs, and cmdlet reference; what they include comes on top. */
export function filesToCompile(config: DocsetConfig, snapshot: Snapshot): { markdown: RepoPath[]; data: RepoPath[] } {
  const scope = scopes(config, resolveReferences(config, config.value, snapshot).paths)
  const markdown: RepoPath[] = []
  const data: RepoPath[] = []
  for (const path of snapshot.paths) {
    if (!isInside(config.folder, path)) continue
    const found = scope(path)
    if (!found || found.type === 'resource' || found.type === 'none') continue
    const isMarkdown = extname(path) === '.md'
    const isReference = isMarkdown && config.hasCmdletReference && !/^(?:readme|license)/i.test(basename(path))
    if (!found.mapping && found.type !== 'toc' && !isReference) continue
    if (isMarkdown) markdown.push(path)
    else data.push(path)
  }
  return { markdown, data }
}
