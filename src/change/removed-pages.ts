import type { Docset, PageFile } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import { type RepoPath, relative } from '../path.ts'
import type { ChangedRepository } from './change.ts'

/** Kinds of files that are built, but that nobody visits. */
const UNVISITED = new Set(['toc', 'zonepivotgroups'])

/**
 * Pages that readers could visit before the change and that lead nowhere after it: neither a page nor a redirection has
 * their address.
 */
export function removedPages(
  before: readonly Docset[],
  after: readonly Docset[],
  { changes, after: files }: ChangedRepository,
): PlacedProblem[] {
  const reachable = new Set(
    after.flatMap(docset => [...visited(docset), ...docset.redirections].flatMap(page => addresses(page, docset))),
  )
  const renamed = new Map(
    changes.flatMap(change => (change.before === undefined ? [] : [[change.before, change.after]])),
  )
  const existing = new Set(files.list())
  return before.flatMap(docset =>
    visited(docset)
      .filter(page => !addresses(page, docset).some(address => reachable.has(address)))
      .map(({ file }) => describe(file, renamed.get(file), existing)),
  )
}

function visited({ articles, dataPages }: Docset): PageFile[] {
  return [...articles, ...dataPages].filter(({ pageType }) => !UNVISITED.has(pageType))
}

/** The address on the site where it is known, and the one in the docset, which a new base path leaves alone. */
function addresses({ site }: Pick<PageFile, 'site'>, { config }: Docset): string[] {
  const own = `${config.folder}\n${relative(config.basePath, site.url.slice(1))}`.toLowerCase()
  return config.isSiteKnown ? [own, site.url.toLowerCase()] : [own]
}

function describe(file: RepoPath, renamed: RepoPath | undefined, existing: ReadonlySet<RepoPath>): PlacedProblem {
  const code = 'deleted-without-redirection'
  if (existing.has(file)) return { code, place: { file }, message: 'unpublished', args: [file] }
  return renamed === undefined || renamed === file
    ? { code, place: { file }, message: 'deleted', args: [file] }
    : { code, place: { file }, message: 'renamed', args: [file, renamed] }
}
