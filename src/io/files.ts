import {
  closeSync,
  type Dirent,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname as dirnameOf, join, resolve, sep } from 'node:path'
import { basename, isInside as isInsidePath, type RepoPath } from '../path.ts'

/** The files of a repository, on disk or in memory. */
export interface Files {
  /** Every file, sorted; the files of version control and of installed packages left out. */
  list(): readonly RepoPath[]
  /** Content of a file of the list; undefined when it cannot be read. */
  read(path: RepoPath): Uint8Array | undefined
  /** As `read`, for who needs the content only until `use` is done: it lies where the next one will. */
  peek<T>(path: RepoPath, use: (content: Uint8Array) => T): T | undefined
  /** Contents that stand in for those on disk. */
  readonly overlay?: Overlay
}

/** Contents by path. */
export type Overlay = ReadonlyMap<RepoPath, Uint8Array>

const SKIPPED = new Set(['.git', 'node_modules', '.hg', '.svn'])

/**
 * The files below a folder. Links to folders are not followed, and a linked file is read only when its target lies below
 * the folder: nothing outside the repository is ever opened. `known` is the list of the files, where it has been made before.
 */
export function diskFiles(root: string, known?: readonly RepoPath[]): Files {
  const real = realpathSync(root)
  const linked = new Set<RepoPath>()
  const list = (): RepoPath[] => {
    const found: RepoPath[] = []
    const walk = (folder: string, prefix: string): void => {
      for (const entry of entriesOf(folder)) {
        const path = prefix + entry.name
        if (entry.isDirectory()) {
          if (!SKIPPED.has(entry.name)) walk(join(folder, entry.name), `${path}/`)
        } else if (entry.isFile()) found.push(path)
        else if (entry.isSymbolicLink() && isFileInside(real, join(folder, entry.name))) {
          linked.add(path)
          found.push(path)
        }
      }
    }
    walk(real, '')
    return found.sort()
  }
  let paths = known
  const read = <T>(path: RepoPath, readFile: (file: string) => T): T | undefined => {
    const file = join(real, path)
    try {
      return linked.has(path) && !isInside(real, realpathSync(file)) ? undefined : readFile(file)
    } catch {
      return undefined
    }
  }
  return {
    list: () => (paths ??= list()),
    read: path => read(path, file => readFileSync(file)),
    peek(path, use) {
      const content = read(path, readShared)
      return content && use(content)
    },
  }
}

/** Most files fit in; a buffer for each would keep the garbage collector busy. */
let shared: Buffer | undefined

/** Reads a file into the buffer that all files are read into. */
function readShared(file: string): Uint8Array {
  shared ??= Buffer.allocUnsafeSlow(2 ** 20)
  const descriptor = openSync(file, 'r')
  try {
    let size = 0
    while (size < shared.length) {
      const count = readSync(descriptor, shared, size, shared.length - size, null)
      if (count === 0) return shared.subarray(0, size)
      size += count
    }
  } finally {
    closeSync(descriptor)
  }
  return readFileSync(file)
}

/** The files of a list, some of them with other contents than on disk. */
export function overlaidFiles(files: Files, paths: readonly RepoPath[], overlay: Overlay): Files {
  const listed = new Set(paths)
  return {
    list: () => paths,
    read: path => overlay.get(path) ?? (listed.has(path) ? files.read(path) : undefined),
    peek(path, use) {
      const own = overlay.get(path)
      return own ? use(own) : listed.has(path) ? files.peek(path, use) : undefined
    },
    overlay,
  }
}

/** The files of a repository without those of some folders whose names are of a kind: what docset-lint writes is no content. */
export function withoutOwn(files: Files, folders: readonly RepoPath[], isOwn: (name: string) => boolean): Files {
  if (folders.length === 0) return files
  const isThere = (path: RepoPath): boolean => folders.some(folder => isInsidePath(folder, path))
  const paths = files.list().filter(path => !(isThere(path) && isOwn(basename(path))))
  return { ...files, list: () => paths }
}

/** Files that exist only here: for tests, examples and editors. A text is stored as UTF-8. */
export function memoryFiles(contents: Readonly<Record<RepoPath, string | Uint8Array | null>>): Files {
  const encoder = new TextEncoder()
  const read = (path: RepoPath): Uint8Array | undefined => {
    const content = Object.hasOwn(contents, path) ? contents[path] : undefined
    return typeof content === 'string' ? encoder.encode(content) : (content ?? undefined)
  }
  return {
    list: () => Object.keys(contents).sort(),
    read,
    peek(path, use) {
      const content = read(path)
      return content && use(content)
    },
  }
}

/** A folder that cannot be listed is as good as empty: what is in it is reported missing where something needs it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function isFileInside(root: string, path: string): boolean {
  try {
    return statSync(path).isFile() && isInside(root, realpathSync(path))
  } catch {
    return false
  }
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}

/**
 * The root of the repository that a folder belongs to: the nearest one upwards with `.git` or a publish configuration,
 * else with a docfx configuration, else the folder itself.
 */
export function findRoot(folder: string): string {
  const start = resolve(folder)
  return (
    upwards(start, ['.git', '.openpublishing.publish.config.json']) ??
    upwards(start, ['docfx.json', 'docfx.yml', 'docsets.yml', 'docsets.json']) ??
    start
  )
}

/**
 * The root of the repository that a run is about: that of the working directory, unless the first path lies elsewhere. A
 * folder around the repository is not elsewhere.
 */
export function rootOf(paths: readonly string[], cwd: string): string {
  const here = realpathSync(findRoot(cwd))
  const first = paths[0] === undefined ? undefined : resolve(cwd, paths[0])
  if (first === undefined || !existsSync(first)) return here
  const real = realpathSync(first)
  if (isInside(here, real) || isInside(real, here)) return here
  return realpathSync(findRoot(statSync(real).isDirectory() ? real : dirnameOf(real)))
}

function upwards(start: string, names: readonly string[]): string | undefined {
  for (let folder = start; ; folder = dirnameOf(folder)) {
    if (names.some(name => existsSync(join(folder, name)))) return folder
    if (dirnameOf(folder) === folder) return undefined
  }
}

/** True for a git work tree without a commit, which is no repository to the Learn build. */
export function isUnborn(root: string): boolean {
  try {
    const head = readFileSync(join(root, '.git', 'HEAD'), 'utf8').trim()
    if (!head.startsWith('ref: ')) return false
    const ref = head.slice('ref: '.length)
    if (existsSync(join(root, '.git', ref))) return false
    const packed = join(root, '.git', 'packed-refs')
    return (
      !existsSync(packed) ||
      !readFileSync(packed, 'utf8')
        .split('\n')
        .some(line => line.endsWith(` ${ref}`))
    )
  } catch {
    return false
  }
}
