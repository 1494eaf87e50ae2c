import { groupBy } from '../group-by.ts'
import { extname, type RepoPath } from '../path.ts'
import { quotedList } from '../wording.ts'
import type { DocsetConfig } from './config.ts'
import type { Snapshot } from './manifest.ts'
import type { Article, DataPage } from './model.ts'
import { monikersMeet } from './monikers.ts'
import type { PlacedProblem } from './problem.ts'
import { nameOf, type Redirection } from './redirections.ts'
import type { Scope } from './scope.ts'
import { type SitePlace, sitePlace } from './site.ts'
import type { TocGraph } from './toc.ts'

export interface ConflictHost {
  readonly articles: readonly Article[]
  readonly dataPages: readonly DataPage[]
  readonly redirections: readonly Redirection[]
  readonly tocs: TocGraph
  readonly snapshot: Snapshot
  readonly config: DocsetConfig
  scope(path: RepoPath): Scope | undefined
  /** Monikers that the configuration gives a file. */
  versionsOf(scope: Scope, file: RepoPath): readonly string[]
  display(path: RepoPath): string
}

/** Something that publishes. */
interface Published {
  readonly name: string
  readonly isRedirection: boolean
  readonly site: SitePlace
  readonly monikers: readonly string[]
}

/** Files that would publish to one address, and redirected files that still exist. */
export function findConflicts(host: ConflictHost): PlacedProblem[] {
  const { articles, dataPages, redirections, tocs, display } = host
  const pages = [
    ...articles.filter(({ isReference }) => !isReference),
    ...dataPages.filter(({ pageType }) => pageType !== 'toc'),
  ]
  const published: Published[] = [
    ...redirections
      .filter(({ repeated }) => !repeated)
      .map(redirection => ({
        name: nameOf(redirection, display),
        isRedirection: true,
        site: redirection.site,
        monikers: redirection.versions.monikers,
      })),
    ...pages.map(({ file, site, versions }) => ({
      name: display(file),
      isRedirection: false,
      site,
      monikers: versions.monikers,
    })),
    ...leftovers(redirections, host),
    ...resources(host),
  ]
  const roots = new Set(tocs.roots)
  const tocFiles = dataPages
    .filter(({ pageType, file }) => pageType === 'toc' && roots.has(file))
    .map(({ file, site, versions }) => ({
      name: display(file),
      isRedirection: false,
      site,
      monikers: versions.monikers,
    }))
  return [...conflictsOf(published), ...conflictsOf(tocFiles)]
}

/** Redirected files that are still there: no pages any more, but in the way. */
function leftovers(redirections: readonly Redirection[], host: ConflictHost): Published[] {
  const { snapshot, scope, config, versionsOf, display } = host
  return [...new Set(redirections.map(({ source }) => source))].flatMap(source => {
    const found = snapshot.has(source) ? scope(source) : undefined
    if (!found) return []
    const monikers = versionsOf(found, source)
    return [{ name: display(source), isRedirection: false, site: sitePlace(found, 'page', config, monikers), monikers }]
  })
}

function resources({ snapshot, scope, config, versionsOf }: ConflictHost): Published[] {
  return snapshot.paths.flatMap(path => {
    const extension = extname(path)
    const found = extension === '.md' && config.resource.length === 0 ? undefined : scope(path)
    if (found?.type !== 'resource' || !found.mapping) return []
    const monikers = versionsOf(found, path)
    const site = sitePlace(found, 'resource', config, monikers)
    return [{ name: found.path, isRedirection: false, site, monikers }]
  })
}

function conflictsOf(published: readonly Published[]): PlacedProblem[] {
  const problems: PlacedProblem[] = []
  const winners: Published[] = []
  const byOutput = groupBy(published, ({ site }) => site.output.toLowerCase())
  for (const group of byOutput.values()) {
    const [only] = group
    if (group.length === 1 && only) {
      winners.push(only)
      continue
    }
    const redirections = group.filter(({ isRedirection }) => isRedirection)
    const others = group.filter(({ isRedirection }) => !isRedirection)
    const path = group[0]!.site.output
    if (redirections.length > 0 && others.length > 0) {
      problems.push({
        code: 'redirected-file-not-removed',
        args: [
          others
            .map(({ name }) => name)
            .sort()
            .join(', '),
        ],
      })
    }
    if (redirections.length !== 1)
      problems.push({ code: 'output-path-conflict', args: [path, quotedList(group.map(({ name }) => name))] })
    winners.push(
      [...(redirections.length > 0 ? redirections : others)].sort((a, b) => (a.name < b.name ? -1 : 1)).at(-1)!,
    )
  }
  for (const group of groupBy(winners, ({ site }) => site.url).values()) {
    const first = group[0]!
    const conflicting = group.filter(other => other === first || monikersMeet(first.monikers, other.monikers))
    if (conflicting.length > 1) problems.push({ code: 'publish-url-conflict', args: describe(conflicting) })
  }
  return problems
}

function describe(group: readonly Published[]): string[] {
  const counts = new Map<string, number>()
  for (const { monikers } of group) for (const moniker of monikers) counts.set(moniker, (counts.get(moniker) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1).map(([moniker]) => moniker)
  const names = group.map(({ name, monikers }) => (shared.length === 0 ? name : `${name}<${quotedList(monikers)}>`))
  return [
    shared.length === 0 ? '' : ` of the same version(${quotedList(shared)})`,
    group[0]!.site.url,
    quotedList(names),
  ]
}
