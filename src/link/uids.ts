import type { Place } from '../finding.ts'
import { groupBy } from '../group-by.ts'
import type { RepoPath } from '../path.ts'
import { entries, getAnyCase, items, text, type Value } from '../value.ts'
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
  /** Kind of the thing that the uid names, `''` where its schema tells none; absent for articles. */
  readonly type?: string
  /** Uids that its page quotes in place: a circle of those never ends. */
  readonly quotes?: readonly string[]
  /** How many references it must have, and may have. */
  readonly limits?: { readonly min?: number; readonly max?: number }
  /** True when no other docset may have it. */
  readonly isGlobal?: boolean
}

/** A value of a page that is a uid of something else. */
export interface UidReference {
  readonly uid: string
  readonly place: Place
}

export interface UidIndex {
  readonly problems: readonly PlacedProblem[]
  /** True for a uid that nothing defines, as far as that can be told here. */
  isUnknown(uid: string): boolean
  /** Kind of the thing that a uid names; undefined where nothing is known of it. */
  typeOf(uid: string): string | undefined
  /** The page of the docset that defines a uid. */
  fileOf(uid: string): RepoPath | undefined
}

/** What indexing asks of the docset. */
export interface UidHost {
  readonly config: DocsetConfig
  readonly references: References
  describe(place: Place): string
  display(path: RepoPath): string
}

/** Indexes the uids of a docset and of the maps that its configuration names. */
export function indexUids(
  definitions: readonly UidDefinition[],
  uses: readonly UidReference[],
  host: UidHost,
): UidIndex {
  const { config, references } = host
  const byUid = groupBy(definitions, ({ uid }) => uid)
  const maps = config.xref.flatMap(value => references.read(value)?.value ?? [])
  const external = readMaps(maps)
  const localPrefixes = new Set(definitions.flatMap(({ uid }) => (uid.includes('/') ? [uid.split('/')[0]!] : [])))
  return {
    problems: [
      ...[...byUid].flatMap(([uid, same]) => duplicates(uid, same, host)),
      ...definitions.flatMap(definition => globalDuplicate(definition, external, config)),
      ...definitions.flatMap(definition => circle(definition, byUid, host)),
      ...definitions.flatMap(definition => miscounted(definition, uses, host)),
      ...maps.flatMap(map => missing(map, byUid, config)),
    ],
    isUnknown(uid) {
      if (byUid.has(uid) || external.has(uid) || !references.xrefMapsComplete) return false
      // The publishing service knows the uids of other docsets; only what looks like one of ours can be judged here.
      return config.isSiteKnown || (uid.includes('/') && localPrefixes.has(uid.split('/')[0]!))
    },
    fileOf: uid => byUid.get(uid)?.[0]?.file,
    typeOf: uid => byUid.get(uid)?.[0]?.type ?? external.get(uid)?.type,
  }
}

/** Uids of other docsets; the first map that has one wins. */
function readMaps(maps: readonly Value[]): Map<string, { type: string; repository: string }> {
  const found = new Map<string, { type: string; repository: string }>()
  for (const map of maps) {
    const repository = text(getAnyCase(map, 'repository_url')) ?? ''
    for (const reference of items(getAnyCase(map, 'references'))) {
      const uid = text(getAnyCase(reference, 'uid'))
      if (uid !== undefined && !found.has(uid))
        found.set(uid, { type: text(getAnyCase(reference, 'schemaType')) ?? '', repository })
    }
  }
  return found
}

/** One uid for several pages of the same versions, or of versions that overlap. */
function duplicates(uid: string, definitions: readonly UidDefinition[], host: UidHost): PlacedProblem[] {
  if (definitions.length < 2) return []
  const problems: PlacedProblem[] = []
  const left: UidDefinition[] = []
  for (const group of groupBy(definitions, ({ monikers }) => monikers.join()).values()) {
    left.push(group[0]!)
    if (group.length < 2) continue
    const list = quotedList(group.map(({ place }) => host.describe(place)))
    problems.push(...group.map(definition => atUid('duplicate-uid', definition, [uid, list], host.config)))
  }
  const counts = new Map<string, number>()
  for (const { monikers } of left) for (const moniker of monikers) counts.set(moniker, (counts.get(moniker) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count > 1).map(([moniker]) => moniker)
  if (shared.length > 0) {
    const files = quotedList(left.map(({ file }) => host.display(file)))
    problems.push({ code: 'moniker-overlapping', args: [uid, files, quotedList(shared)] })
  }
  return problems
}

function atUid(
  code: string,
  { place, propertyPath }: UidDefinition,
  args: PlacedProblem['args'],
  config?: DocsetConfig,
): PlacedProblem {
  return {
    code,
    place,
    ...(args && { args }),
    ...(config?.isLearn && { message: 'learn' }),
    ...(propertyPath !== undefined && { propertyPath }),
  }
}

function globalDuplicate(
  definition: UidDefinition,
  external: ReadonlyMap<string, { readonly repository: string }>,
  config: DocsetConfig,
): PlacedProblem[] {
  const other = definition.isGlobal ? external.get(definition.uid) : undefined
  return other ? [atUid('duplicate-uid-global', definition, [definition.uid, other.repository], config)] : []
}

/** The shortest way from a uid over what its page quotes back to itself. */
function circle(
  start: UidDefinition,
  byUid: ReadonlyMap<string, readonly UidDefinition[]>,
  { describe }: UidHost,
): PlacedProblem[] {
  const cameFrom = new Map<UidDefinition, UidDefinition>()
  for (let round: readonly UidDefinition[] = [start]; round.length > 0 && !cameFrom.has(start); ) {
    const next: UidDefinition[] = []
    for (const from of round) {
      for (const uid of from.quotes ?? []) {
        const quoted = byUid.get(uid)?.[0]
        if (!quoted || cameFrom.has(quoted)) continue
        cameFrom.set(quoted, from)
        next.push(quoted)
      }
    }
    round = next
  }
  const last = cameFrom.get(start)
  if (!last) return []
  const path = [start]
  for (let step = last; step !== start; step = cameFrom.get(step)!) path.unshift(step)
  const chain = [start, ...path].map(({ uid, place }) => `'${uid} (${describe(place)})'`).join(' --> ')
  return [{ code: 'circular-reference', place: start.place, args: [chain] }]
}

/** A uid with fewer or more references than its schema allows. */
function miscounted(definition: UidDefinition, uses: readonly UidReference[], { describe }: UidHost): PlacedProblem[] {
  const { uid, limits: { min = 0, max = Number.POSITIVE_INFINITY } = {} } = definition
  if (min === 0 && max === Number.POSITIVE_INFINITY) return []
  const own = uses.filter(use => use.uid === uid)
  const list = quotedList(own.map(({ place }) => describe(place)))
  return [
    ...(own.length < min ? [atUid('min-reference-count-invalid', definition, [uid, min, own.length, list])] : []),
    ...(own.length > max ? [atUid('max-reference-count-invalid', definition, [uid, max, own.length, list])] : []),
  ]
}

/** Uids that another docset says it refers to here. */
function missing(map: Value, byUid: ReadonlyMap<string, unknown>, { name, isLearn }: DocsetConfig): PlacedProblem[] {
  const repository = text(getAnyCase(map, 'repository_url')) ?? ''
  return items(getAnyCase(map, 'external_xrefs')).flatMap(reference => {
    const part = Object.fromEntries(entries(reference).map(({ key, value }) => [key, text(value) ?? '']))
    const { uid = '', docsetName, schemaType = '', propertyPath = '' } = part
    if (docsetName !== name || byUid.has(uid)) return []
    return {
      code: 'uid-not-found',
      args: [uid, schemaType, repository, propertyPath],
      propertyPath,
      ...(isLearn && { message: 'learn' }),
    }
  })
}

/** The uid of `xref:uid?query#fragment`, percent-decoded. */
export function uidOf(href: string): string {
  return percentDecode(href.split(/[?#]/, 1)[0]!)
}
