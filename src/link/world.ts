import type { RepoPath } from '../path.ts'
import type { DocsetConfig } from './config.ts'
import type { DataPage } from './model.ts'
import type { PlacedProblem } from './problem.ts'
import type { UidDefinition } from './uids.ts'

/** What linking knows of all files together that can be seen from any page. */
export interface Surroundings {
  readonly config: DocsetConfig
  readonly dataPages: readonly DataPage[]
  readonly definitions: readonly UidDefinition[]
  /** What is wrong with the moniker ranges that linking has read. */
  readonly rangeProblems: readonly PlacedProblem[]
  /** Markdown that pages are generated from. */
  readonly sources: readonly RepoPath[]
  /** Files that the configuration names, each with whether it is there. */
  readonly named: readonly (readonly [path: RepoPath, isThere: boolean])[]
  /** True when the other repository is checked out. */
  isHere(folder: RepoPath): boolean
}

/**
 * What every page of a docset depends on beside the files of the configuration, as plain data; what a page asks of single
 * files is traced instead. Two runs with the same world, files and trace report the same of a page.
 */
export function worldOf(surroundings: Surroundings): unknown {
  const { config, dataPages, definitions, rangeProblems, sources, named, isHere } = surroundings
  return {
    folder: config.folder,
    dependencies: config.dependencies.map(({ folder }) => [folder, isHere(folder)]),
    sources,
    named,
    dataPages: dataPages.map(({ file, site }) => [file, site.url]),
    uids: definitions.map(({ uid, type }) => [uid, type]),
    rangeProblems,
  }
}
