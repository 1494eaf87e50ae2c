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

/** Something that publishes: pages and redirections are taken as they are. */
interface Published {
  readonly site: SitePlace
  readonly versions: { readonly monikers: readonly string[] }
  /** Of a page. */
  readonly file?: RepoPath
  /** Of a redirection. */
  readonly source?: RepoPath
  /** Its name, where it is neither. */
  readonly name?: string
}

/** Files that would publish to one address, and redirected files that still exist. */
export function findConflicts(host: ConflictHost): PlacedProblem[] {
  const { articles, dataPages, redirections, tocs } = host
  const published: Published[] = [
    ...redirections.filter(({ repeated }) => !repeated),
    ...articles.filter(({ isReference }) => !isReference),
    ...dataPages.filter(({ pageType }) => pageType !== 'toc'),
    ...leftovers(redirections, host),
    ...resources(host),
  ]
  const roots = new Set(tocs.roots)
  const tocFiles = dataPages.filter(({ pageType, file }) => pageType === 'toc' && roots.has(file))
  const nameOfPublished = (item: Published): string =>
    isRedirection(item) ? nameOf(item, host.display) : (item.name ?? host.display(item.file ?? ''))
  return [...conflictsOf(published, nameOfPublished), ...conflictsOf(tocFiles, nameOfPublished)]
}

function isRedirection(item: Published): item is Redirection {
  return item.source !== undefined
}

/** Redirected files that are still there: no pages any more, but in the way. */
function leftovers(redirections: readonly Redirection[], host: ConflictHost): Published[] {
  const { snapshot, scope, config, versionsOf, display } = host
  return [...new Set(redirections.map(({ source }) => source))].flatMap(source => {
    const found = snapshot.has(source) ? scope(source) : undefined
    if (!found) return []
    const monikers = versionsOf(found, source)
    return [{ name: display(source), site: sitePlace(found, 'page', config, monikers), versions: { monikers } }]
  })
}

function resources({ snapshot, scope, config, versionsOf }: ConflictHost): Published[] {
  const found: Published[] = []
  for (const path of snapshot.paths) {
    const own = config.resource.length === 0 && extname(path) === '.md' ? undefined : scope(path)
    if (own?.type !== 'resource' || !own.mapping) continue
    const monikers = versionsOf(own, path)
    found.push({ name: own.path, site: sitePlace(own, 'resource', config, monikers), versions: { monikers } })
  }
  return found
}

function conflictsOf(published: readonly Published[], nameOfPublished: (item: Published) => string): PlacedProblem[] {
  const problems: PlacedProblem[] = []
  /** Who wins where several would write one file, by the first of them. */
  const winners = new Map<Published, Published>()
  const losers = new Set<Published>()
  for (const group of crowds(published, ({ site }) => site.output.toLowerCase())) {
    const redirections = group.filter(isRedirection)
    const others = group.filter(item => !isRedirection(item))
    const path = group[0]!.site.output
    if (redirections.length > 0 && others.length > 0)
      problems.push({ code: 'redirected-file-not-removed', args: [others.map(nameOfPublished).sort().join(', ')] })
    if (redirections.length !== 1)
      problems.push({ code: 'output-path-conflict', args: [path, quotedList(group.map(nameOfPublished))] })
    for (const item of group) losers.add(item)
    winners.set(
      group[0]!,
      [...(redirections.length > 0 ? redirections : others)]
        .sort((a, b) => (nameOfPublished(a) < nameOfPublished(b) ? -1 : 1))
        .at(-1)!,
    )
  }
  const left =
    losers.size === 0 ? published : published.flatMap(item => winners.get(item) ?? (losers.has(item) ? [] : item))
  for (const group of crowds(left, ({ site }) => site.url)) {
    const first = group[0]!
    const conflicting = group.filter(
      other => other === first || monikersMeet(first.versions.monikers, other.versions.monikers),
    )
    if (conflicting.length > 1)
      problems.push({ code: 'publish-url-conflict', args: describe(conflicting, nameOfPublished) })
  }
  return problems
}

/** Groups of items that share a key; hardly any do. */
function crowds<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const item of items) {
    const own = key(item)
    if (seen.has(own)) shared.add(own)
    else seen.add(own)
  }
  return shared.size === 0
    ? []
    : [
        ...groupBy(
          items.filter(item => shared.has(key(item))),
          key,
        ).values(),
      ]
}

function describe(group: readonly Published[], nameOfPublished: (item: Published) => string): string[] {
  const counts = new Map<string, number>()
  for (const { versions } of group)
    for (const moniker of versions.monikers) counts.set(moniker, (counts.get(moniker) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1).map(([moniker]) => moniker)
  const names = group.map(item =>
    shared.length === 0 ? nameOfPublished(item) : `${nameOfPublished(item)}<${quotedList(item.versions.monikers)}>`,
  )
  return [
    shared.length === 0 ? '' : ` of the same version(${quotedList(shared)})`,
    group[0]!.site.url,
    quotedList(names),
  ]
}
