import type { Place } from '../finding.ts'
import { basename, normalize, type RepoPath, withoutExtension } from '../path.ts'
import { get, items, text, type Value } from '../value.ts'
import type { DataPage, Docset, PageFile } from './model.ts'
import type { Part } from './page.ts'
import { attributeText } from './pages.ts'

/** A group of pivots as its definition file has it. */
export interface PivotGroup {
  readonly id: string
  readonly pivots: readonly string[]
}

/** The pivots that an article uses, and what is known of them. */
export interface PivotUse {
  /** Ids that zones name, each with the place of the zone. */
  readonly used: readonly { readonly id: string; readonly place: Place }[]
  /** Why nothing can be looked up: no groups named, no definition file, several of them. */
  readonly fault?: 'no-groups' | 'no-definition' | 'several-definitions'
  /** Address of the definition file. */
  readonly url: string
  readonly definition?: RepoPath
  /** Every group of the definition file. */
  readonly groups: readonly PivotGroup[]
  /** Ids of the groups that the article names, as written. */
  readonly named: readonly string[]
}

/** Looks up the pivots of an article; undefined when it has none, or when their definition may lie in another docset. */
export function pivotsOf(
  article: PageFile,
  parts: readonly Part[],
  docset: Pick<Docset, 'dataPages' | 'config' | 'facts'>,
): PivotUse | undefined {
  const { config } = docset
  const used: { readonly id: string; readonly place: Place }[] = []
  for (const { file, facts, contextAt } of parts) {
    for (const region of facts.regions) {
      if (region.name !== 'zone' || region.pivot === undefined || !contextAt(region.span[0])) continue
      for (const id of region.pivot.split(',')) used.push({ id: id.trim(), place: { file, span: region.span } })
    }
  }
  if (used.length === 0 || config.urlType !== 'docs') return undefined
  const named = attributeText(article.metadata, 'zone_pivot_groups')
  if (named === undefined) return { used, fault: 'no-groups', url: '', groups: [], named: [] }

  // The page of the whole site has no folder to look in.
  if (article.site.url === '/') return undefined
  const name = `${withoutExtension(attributeText(article.metadata, 'zone_pivot_group_filename') ?? 'zone-pivot-groups.json')}.json`
  const url = `/${normalize(`${article.site.url.split('/')[1] ?? ''}/${name}`)}`
  const candidates = docset.dataPages.filter(page => (config.isSiteKnown ? page.site.url === url : isNamed(page, name)))
  if (candidates.length !== 1) {
    if (!config.isSiteKnown) return undefined
    return {
      used,
      fault: candidates.length === 0 ? 'no-definition' : 'several-definitions',
      url,
      groups: [],
      named: named.split(','),
    }
  }
  const [page] = candidates
  const facts = page && docset.facts(page.file)
  const value = facts?.kind === 'data' ? facts.value : undefined
  return { used, url, definition: page!.file, groups: readGroups(value), named: named.split(',') }
}

function isNamed(page: DataPage, name: string): boolean {
  return basename(withoutExtension(page.file)).toLowerCase() === basename(withoutExtension(name)).toLowerCase()
}

function readGroups(value: Value | undefined): PivotGroup[] {
  return items(get(value, 'groups')).map(group => ({
    id: text(get(group, 'id')) ?? '',
    pivots: items(get(group, 'pivots')).map(pivot => text(get(pivot, 'id')) ?? ''),
  }))
}
