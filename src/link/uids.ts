import type { Place } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import { getAnyCase, items, text } from '../value.ts'
import { quotedList } from '../wording.ts'
import type { DocsetConfig } from './config.ts'
import { percentDecode } from './href.ts'
import type { PlacedProblem } from './problem.ts'
import type { References } from './references.ts'

/** A uid that a page of the docset has. */
export interface UidDefinition {
  readonly uid: string
  readonly place: Place
  readonly file: RepoPath
  readonly monikers: readonly string[]
  readonly propertyPath?: string
}

export interface UidIndex {
  readonly problems: readonly PlacedProblem[]
  /** True for a uid that nothing defines, as far as that can be told here. */
  isUnknown(uid: string): boolean
}

/** Indexes the uids of a docset and of the maps that its configuration names. */
export function indexUids(
  definitions: readonly UidDefinition[],
  config: DocsetConfig,
  references: References,
  describe: (place: Place) => string,
  display: (path: RepoPath) => string,
): UidIndex {
  const byUid = new Map<string, UidDefinition[]>()
  for (const definition of definitions) byUid.set(definition.uid, [...(byUid.get(definition.uid) ?? []), definition])
  const external = new Set(
    config.xref.flatMap(value =>
      items(getAnyCase(references.read(value)?.value, 'references')).flatMap(
        reference => text(getAnyCase(reference, 'uid')) ?? [],
      ),
    ),
  )
  const localPrefixes = new Set(definitions.flatMap(({ uid }) => (uid.includes('/') ? [uid.split('/')[0]!] : [])))
  return {
    problems: [...byUid].flatMap(([uid, same]) => duplicates(uid, same, config, describe, display)),
    isUnknown(uid) {
      if (byUid.has(uid) || external.has(uid) || !references.xrefMapsComplete) return false
      // The publishing service knows the uids of other docsets; only what looks like one of ours can be judged here.
      return config.isSiteKnown || (uid.includes('/') && localPrefixes.has(uid.split('/')[0]!))
    },
  }
}

/** One uid for several pages of the same versions, or of versions that overlap. */
function duplicates(
  uid: string,
  definitions: readonly UidDefinition[],
  config: DocsetConfig,
  describe: (place: Place) => string,
  display: (path: RepoPath) => string,
): PlacedProblem[] {
  if (definitions.length < 2) return []
  const groups = new Map<string, UidDefinition[]>()
  for (const definition of definitions) {
    const key = definition.monikers.join()
    groups.set(key, [...(groups.get(key) ?? []), definition])
  }
  const problems: PlacedProblem[] = []
  const left: UidDefinition[] = []
  for (const group of groups.values()) {
    left.push(group[0]!)
    if (group.length < 2) continue
    const list = quotedList(group.map(({ place }) => describe(place)))
    for (const { place, propertyPath } of group) {
      problems.push({
        code: 'duplicate-uid',
        place,
        args: [uid, list],
        ...(config.isLearn && { message: 'learn' }),
        ...(propertyPath !== undefined && { propertyPath }),
      })
    }
  }
  const counts = new Map<string, number>()
  for (const { monikers } of left) for (const moniker of monikers) counts.set(moniker, (counts.get(moniker) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1).map(([moniker]) => moniker)
  if (shared.length > 0)
    problems.push({
      code: 'moniker-overlapping',
      args: [uid, quotedList(left.map(({ file }) => display(file))), quotedList(shared)],
    })
  return problems
}

/** The uid of `xref:uid?query#fragment`, percent-decoded. */
export function uidOf(href: string): string {
  return percentDecode(href.split(/[?#]/, 1)[0]!)
}
