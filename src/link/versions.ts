import type { Place } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import { items, text, type Value } from '../value.ts'
import { quotedList } from '../wording.ts'
import type { Attribute } from './attributes.ts'
import type { DocsetConfig } from './config.ts'
import type { Metadata } from './metadata.ts'
import type { Monikers } from './monikers.ts'
import { type PlacedProblem, placeOf } from './problem.ts'
import type { Scope } from './scope.ts'

/** Versions of a file. */
export interface FileVersions {
  /** Empty: the file has no versions. */
  readonly monikers: readonly string[]
  /** Before `exclude_monikers` were taken off: moniker zones are compared with these. */
  readonly beforeExclusion: readonly string[]
  /** True when the configuration gives the file a range, so that it may have zones. */
  readonly configured: boolean
}

/**
 * Versions of a file from its mapping or the configuration's ranges, and from its own metadata. Only Markdown pages and
 * TOCs are held to consistency (`validated`).
 */
export function fileVersions(
  scope: Scope,
  metadata: Metadata,
  validated: boolean,
  config: DocsetConfig,
  monikers: Monikers,
  problems: PlacedProblem[],
  display: (path: RepoPath) => string,
): FileVersions {
  const range = configuredRange(scope, config)
  const configFile = config.file ?? config.folder
  const configured = range ? monikers.evaluate(text(range) ?? '', placeOf(range, configFile)) : []
  const own = ownRange(metadata)

  if (own && validated && !range) {
    const file = display(metadata.place.file)
    problems.push({
      code: 'moniker-range-undefined',
      place: placeOf(own.value, own.file),
      args: [text(own.value) ?? '', file],
    })
    return { monikers: [], beforeExclusion: [], configured: false }
  }
  const { monikers: named, place } = namedMonikers(metadata, own, monikers, problems) ?? {
    monikers: configured,
    place: range && placeOf(range, configFile),
  }
  const excluded = listOf(metadata, 'exclude_monikers', monikers)
  const exclude = (all: readonly string[]): readonly string[] =>
    excluded ? all.filter(moniker => !excluded.monikers.includes(moniker)) : all
  const isEmpty = configured.length === 0 && exclude(named).length === 0
  if (!validated || isEmpty || monikers.definition.unknown) return result(named, exclude(named), range !== undefined)

  const shared = named.filter(moniker => configured.includes(moniker))
  if (exclude(shared).length === 0) {
    const rangeText = text(range) ?? ''
    problems.push({
      code: 'moniker-range-out-of-scope',
      ...(place && { place }),
      args: [rangeText, quotedList(configured), quotedList(exclude(named))],
    })
  }
  return result(shared, exclude(shared), range !== undefined)
}

function result(beforeExclusion: readonly string[], monikers: readonly string[], configured: boolean): FileVersions {
  return { monikers, beforeExclusion, configured }
}

/** `version` of the mapping, else the range of its group, else the last matching `monikerRange`. */
function configuredRange({ mapping, path }: Scope, config: DocsetConfig): Value | undefined {
  const group = mapping?.group === undefined ? undefined : config.groups.get(mapping.group)
  return mapping?.version ?? group ?? config.monikerRange.findLast(({ matches }) => matches(path))?.range
}

function ownRange(metadata: Metadata): Attribute | undefined {
  const found = metadata.attributes.get('monikerRange')
  return found && text(found.value) !== undefined ? found : undefined
}

/** What the metadata itself says: `replace_monikers`, else `monikerRange`, else `monikers`. */
function namedMonikers(
  metadata: Metadata,
  range: Attribute | undefined,
  monikers: Monikers,
  problems: PlacedProblem[],
): { monikers: readonly string[]; place: Place | undefined } | undefined {
  const replaced = listOf(metadata, 'replace_monikers', monikers)
  if (replaced) return replaced
  if (!range) return listOf(metadata, 'monikers', monikers)
  const listed = metadata.attributes.get('monikers')
  if (listed) {
    const first = items(listed.value).find(item => item.kind !== 'scalar' || item.value !== null)
    problems.push({ code: 'duplicate-moniker-config', ...(first && { place: placeOf(first, listed.file) }) })
  }
  const place = placeOf(range.value, range.file)
  return { monikers: monikers.evaluate(text(range.value) ?? '', place), place }
}

function listOf(
  metadata: Metadata,
  key: string,
  monikers: Monikers,
): { monikers: readonly string[]; place: Place | undefined } | undefined {
  const found = metadata.attributes.get(key)
  if (!found) return undefined
  const values = items(found.value)
  const names = values.flatMap(value =>
    text(value) === undefined ? [] : [{ name: text(value)!, place: placeOf(value, found.file) }],
  )
  return {
    monikers: monikers.check(names),
    place: values[0] ? placeOf(values[0], found.file) : placeOf(found.value, found.file),
  }
}

/** Monikers that a zone leaves of a file's; undefined when it hides its text. */
export function zoneMonikers(
  range: string,
  page: { readonly file: RepoPath; readonly versions: FileVersions; readonly metadata: Metadata },
  place: Place,
  monikers: Monikers,
  problems: PlacedProblem[],
  display: (path: RepoPath) => string,
): readonly string[] | undefined {
  const { versions } = page
  if (!versions.configured) {
    problems.push({ code: 'moniker-range-undefined', place, args: [range, display(page.file)] })
    return undefined
  }
  if (monikers.definition.unknown) return [range]
  const named = monikers.evaluateZone(range, place, problems)
  const effective = named.filter(moniker => versions.monikers.includes(moniker))
  if (!isArchived(page.metadata) && !named.some(moniker => versions.beforeExclusion.includes(moniker))) {
    problems.push({
      code: 'moniker-zone-empty',
      place,
      args: [range, quotedList(named), quotedList(versions.monikers)],
    })
  }
  return effective.length > 0 ? effective : undefined
}

/** True when the page says that it is archived. */
function isArchived(metadata: Metadata): boolean {
  const found = metadata.attributes.get('is_archived')
  return text(found?.value)?.toLowerCase() === 'true'
}
