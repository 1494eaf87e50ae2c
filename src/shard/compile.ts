import type { Facts } from '../facts.ts'
import { filesToCompile } from '../link/sources.ts'
import { type SurveyOptions, survey } from '../lint.ts'
import type { RepoPath } from '../path.ts'
import type { Shard } from './shard.ts'

/**
 * Facts of a shard's files. Each shard takes every so many-th article, page and TOC of each docset, so that shards agree
 * on who does what without talking to each other. Included files are left to whoever merges.
 */
export function compileShard(options: SurveyOptions, { number, of }: Shard): Map<RepoPath, Facts> {
  const { snapshot, manifest, shelf } = survey(options)
  const compiled = new Map<RepoPath, Facts>()
  for (const { config } of manifest.docsets) {
    const { articles, pages, tocs } = filesToCompile(config, snapshot)
    for (const [index, path] of [...articles, ...pages, ...tocs].entries()) {
      const facts = index % of === number - 1 ? shelf.full(path) : undefined
      if (facts) compiled.set(path, facts)
    }
  }
  return compiled
}
