import { dirname, isInside, join, type RepoPath } from '../path.ts'

/** Every file of the repository by its path in lower case: the build looks files up without regard to case. */
export interface PathIndex {
  /** The path as the file system spells it. */
  find(path: RepoPath): RepoPath | undefined
  /** True when there is a file in the folder. */
  hasBelow(folder: RepoPath): boolean
}

export function indexPaths(paths: readonly RepoPath[]): PathIndex {
  const exact = new Set(paths)
  const lower = new Map<string, RepoPath>()
  for (const path of paths) if (!lower.has(path.toLowerCase())) lower.set(path.toLowerCase(), path)
  return {
    find: path => (exact.has(path) ? path : lower.get(path.toLowerCase())),
    hasBelow: folder => paths.some(path => isInside(folder.toLowerCase(), path.toLowerCase())),
  }
}

/**
 * Path in the repository that a relative address stands for, seen from the file that contains it. `~/` is the root of
 * the docset. A result that starts with `..` lies outside the repository.
 */
export function resolvePath(address: string, from: RepoPath, docset: RepoPath): RepoPath {
  const tilde = /^~[\\/]+(.*)$/s.exec(address)
  return tilde ? join(docset, tilde[1]!) : join(dirname(from), address)
}
