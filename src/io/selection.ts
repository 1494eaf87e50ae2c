import { statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { isInside, normalize, type RepoPath } from '../path.ts'
import { compileGlobs } from './settings.ts'
import { UsageError } from './usage-error.ts'

/** Which files are reported. The whole docset is known all the same. */
export interface Selection {
  matches(path: RepoPath): boolean
  /** True when nothing is left out, so that findings of no file are reported as well. */
  readonly isAll: boolean
}

/**
 * Reads the paths of the command line: files, folders and globs, relative to the working directory.
 *
 * @throws UsageError for a path outside the repository, and for one that matches no file unless `lenient`
 */
export function select(
  args: readonly string[],
  root: string,
  cwd: string,
  paths: readonly RepoPath[],
  lenient: boolean,
): Selection {
  const here = toRepoPath(root, cwd)
  const wanted = args.length > 0 ? args : ['.']
  const matchers = wanted.map(argument => {
    const path = toRepoPath(root, resolve(cwd, argument))
    const kind = kindOnDisk(resolve(cwd, argument))
    if (path.startsWith('..')) throw new UsageError(`'${argument}' lies outside the repository ${root}.`)
    const matches =
      kind === 'folder'
        ? (file: RepoPath) => isInside(path, file)
        : kind === 'file'
          ? (file: RepoPath) => file === path
          : compileGlobs([here === '' ? argument : `${here}/${argument}`])
    if (!lenient && !paths.some(matches)) throw new UsageError(`No file matches '${argument}'.`)
    return { matches, isAll: kind === 'folder' && path === '' }
  })
  return { matches: path => matchers.some(({ matches }) => matches(path)), isAll: matchers.some(({ isAll }) => isAll) }
}

/** Path of a file of the disk in the repository; starts with `..` outside it. */
export function toRepoPath(root: string, path: string): RepoPath {
  const own = isAbsolute(path) ? relative(root, path) : path
  return normalize(sep === '\\' ? own.replaceAll('\\', '/') : own)
}

function kindOnDisk(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isDirectory() ? 'folder' : stats ? 'file' : undefined
}
