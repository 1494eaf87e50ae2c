/**
 * Paths of a repository: `/` between segments, relative to the repository root, no `.` or `..` left in them.
 * The root is `''`. A path that climbs out of the root keeps its leading `..` so that callers can refuse it.
 */
export type RepoPath = string

/** Resolves `.`, `..`, doubled slashes and backslashes. `a//b/../c` → `a/c`; `../x` stays `../x`. */
export function normalize(path: string): RepoPath {
  if (!/[\\]|\/\/|(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return path
  const segments: string[] = []
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else segments.push(segment)
  }
  return segments.join('/')
}

/** `docs/a.md` → `docs`; `a.md` → `''`. */
export function dirname(path: RepoPath): RepoPath {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** `docs/a.md` → `a.md`. */
export function basename(path: RepoPath): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Extension with its dot, lower case: `docs/A.MD` → `.md`; none → `''`. */
export function extname(path: RepoPath): string {
  const name = basename(path)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot).toLowerCase()
}

/** The path without its extension: `docs/a.md` → `docs/a`. */
export function withoutExtension(path: RepoPath): RepoPath {
  const extension = extname(path)
  return extension === '' ? path : path.slice(0, -extension.length)
}

/** `join('docs/sub', '../a.md')` → `docs/a.md`. */
export function join(folder: RepoPath, path: string): RepoPath {
  let base = folder
  let rest = path
  // Most paths that leave the folder do so at their start, and have nothing else to resolve.
  while (rest.startsWith('../') && base !== '' && !climbs(base)) {
    base = dirname(base)
    rest = rest.slice(3)
  }
  return normalize(base === '' ? rest : `${base}/${rest}`)
}

/** True when `path` is `folder` or lies below it; every path lies below `''` unless it climbs out. */
export function isInside(folder: RepoPath, path: RepoPath): boolean {
  if (folder === '') return !climbs(path)
  return path === folder || path.startsWith(`${folder}/`)
}

/** `relative('docs', 'docs/a.md')` → `a.md`; a path outside the folder starts with `..`. */
export function relative(folder: RepoPath, path: RepoPath): string {
  if (folder === '') return path
  if (path === folder) return ''
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1)
  const from = folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** True when the path leaves the folder it is relative to. */
export function climbs(path: RepoPath): boolean {
  return path === '..' || path.startsWith('../')
}
