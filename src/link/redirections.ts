import type { Place } from '../finding.ts'
import { basename, climbs, dirname, isInside, join, type RepoPath } from '../path.ts'
import { entries, getAnyCase, items, text, type Value } from '../value.ts'
import { parseHref } from './href.ts'
import type { Snapshot } from './manifest.ts'
import { nullItems } from './nulls.ts'
import type { PageHost } from './pages.ts'
import { type PlacedProblem, placeOf, placeProblem } from './problem.ts'
import { type SitePlace, sitePlace } from './site.ts'
import type { FileVersions } from './versions.ts'

/** A page that has moved. */
export interface Redirection {
  /** The path that redirects, in the repository; no file is expected there. */
  readonly source: RepoPath
  /** As written, blanks trimmed. */
  readonly url: string
  readonly documentId: boolean
  readonly place: Place
  readonly site: SitePlace
  readonly versions: FileVersions
  /** Versions that the entry itself names. */
  readonly named: readonly string[]
  /** True when an earlier entry redirects the same path already. */
  readonly repeated: boolean
}

/** A redirection as the build's messages print it: with its versions, where the entry names some. */
export function nameOf({ source, named }: Redirection, display: (path: RepoPath) => string): string {
  return `${display(source)} [redirection]${named.length > 0 ? `[${named.join(', ')}]` : ''}`
}

/** An entry as it is written. */
interface RawRedirection extends Omit<Redirection, 'site' | 'versions' | 'named' | 'repeated'> {
  readonly monikers: readonly Value[]
}

export interface Redirections {
  readonly items: readonly RawRedirection[]
  readonly files: readonly RepoPath[]
  readonly problems: readonly PlacedProblem[]
}

const OPS_NAME = /\.openpublishing\.redirection[^/]*\.json$/i

/** Redirection files of a docset: its own, then those of the publishing service anywhere in the repository. */
function redirectionFiles(snapshot: Snapshot, folder: RepoPath): RepoPath[] {
  const own = ['redirections.yml', 'redirections.json']
    .map(name => join(folder, name))
    .filter(path => snapshot.has(path))
  return snapshot.isRepository ? [...own, ...snapshot.paths.filter(path => OPS_NAME.test(basename(path)))] : own
}

/** Reads the redirections of a docset. Entries that lie outside it are somebody else's. */
export function readRedirections(snapshot: Snapshot, folder: RepoPath): Redirections {
  const files = redirectionFiles(snapshot, folder)
  const problems: PlacedProblem[] = []
  const found: RawRedirection[] = []
  for (const file of files) {
    const facts = snapshot.data(file)
    problems.push(...(facts?.problems ?? []).map(problem => placeProblem(problem, file)))
    problems.push(...nullItems(getAnyCase(facts?.value, 'redirections'), file, undefined, 'redirections'))
    for (const item of readItems(facts?.value)) {
      const redirection = readItem(item, file, folder, snapshot.isRepository ? '' : folder, problems)
      if (redirection) found.push(redirection)
    }
  }
  return { items: found, files, problems }
}

/**
 * Checks the entries of a docset against it: whether they concern a page that the build would publish, and whether a path
 * is redirected twice. What the host collects as problems includes those of reading.
 */
export function linkRedirections(raw: Redirections, host: PageHost): Redirection[] {
  const { config, monikers, problems, scope, display } = host
  problems.push(...raw.problems)
  const seen = new Set<string>()
  const byPlace = [...raw.items].sort(
    (a, b) => order(a.place.file, b.place.file) || (a.place.span?.[0] ?? 0) - (b.place.span?.[0] ?? 0),
  )
  return byPlace.flatMap(({ monikers: written, ...item }) => {
    const found = scope(item.source)
    if (!found?.mapping) return []
    const path = display(item.source)
    if (found.type !== 'page') {
      if (found.type === 'resource' || found.type === 'toc')
        problems.push({ code: 'redirection-invalid', place: item.place, args: [path, item.url] })
      return []
    }
    const names = written.flatMap(value =>
      text(value) === undefined ? [] : [{ name: text(value)!, place: placeOf(value, item.place.file) }],
    )
    const checked = monikers.check(names)
    const versions: FileVersions =
      names.length > 0
        ? { monikers: checked, beforeExclusion: [], configured: true }
        : host.bareVersions(found, item.source)
    const kind = parseHref(item.url).kind
    if (kind === 'self' || kind === 'local')
      problems.push({ code: 'redirect-url-invalid', place: item.place, args: [path, item.url] })
    const key = `${path.toLowerCase()}\n${versions.monikers.join()}`
    const repeated = seen.has(key)
    if (repeated) problems.push({ code: 'redirection-conflict', place: item.place, args: [path] })
    seen.add(key)
    return [{ ...item, site: sitePlace(found, 'page', config, versions.monikers), versions, named: checked, repeated }]
  })
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Item {
  readonly source?: Value
  readonly sourceFromRoot?: Value
  readonly url?: Value
  readonly documentId: boolean
  readonly monikers: readonly Value[]
}

function readItems(value: Value | undefined): Item[] {
  const listed = getAnyCase(value, 'redirections')
  const renames = mappedItems(getAnyCase(value, 'renames'), true)
  if (listed?.kind === 'mapping') return [...mappedItems(listed, false), ...renames]
  const written = items(listed).filter(item => item.kind !== 'scalar' || item.value !== null)
  const list = written.map((item): Item => {
    const source = getAnyCase(item, 'source_path')
    const sourceFromRoot = getAnyCase(item, 'source_path_from_root')
    const url = getAnyCase(item, 'redirect_url')
    return {
      ...(source && { source }),
      ...(sourceFromRoot && { sourceFromRoot }),
      ...(url && { url }),
      documentId: text(getAnyCase(item, 'redirect_document_id'))?.toLowerCase() === 'true',
      monikers: items(getAnyCase(item, 'monikers')),
    }
  })
  return [...list, ...renames]
}

/** The form `path: url`; of a path that is repeated the last one counts. */
function mappedItems(value: Value | undefined, documentId: boolean): Item[] {
  return [...new Map(entries(value).map(entry => [entry.key, entry])).values()].map(({ key, keySpan, value: url }) => ({
    source: { kind: 'scalar', value: key, span: keySpan },
    url,
    documentId,
    monikers: [],
  }))
}

function readItem(
  item: Item,
  file: RepoPath,
  folder: RepoPath,
  root: RepoPath,
  problems: PlacedProblem[],
): RawRedirection | undefined {
  const source = text(item.source) ?? ''
  const fromRoot = text(item.sourceFromRoot) ?? ''
  const url = text(item.url)?.trim() ?? ''
  const place: Place = item.url ? placeOf(item.url, file) : { file }
  const fail = (code: string, ...args: string[]): undefined => void problems.push({ code, place, args })

  const invalid = [...new Set(`${source}${fromRoot}`.match(/[<>:"|?*]/g) ?? [])]
  if (invalid.length > 0)
    problems.push({
      code: 'path-invalid',
      args: [source || fromRoot, invalid.map(character => `'${character}'`).join(', ')],
    })
  if ((source === '' && fromRoot === '') || invalid.length > 0 || url === '') {
    const name = '(source_path or source_path_from_root) or redirect_url'
    return void problems.push({ code: 'missing-attribute', place, args: [name], propertyPath: name })
  }
  if (source !== '' && fromRoot !== '') return fail('source-path-conflict')
  if (source.startsWith('/') || (fromRoot !== '' && !fromRoot.startsWith('/')))
    return fail('redirection-path-syntax-error')

  const path = source === '' ? join(root, fromRoot.slice(1)) : join(dirname(file), source)
  if (climbs(path) || !isInside(folder.toLowerCase(), path.toLowerCase()) || path.length === folder.length)
    return undefined
  return {
    source: `${folder}${path.slice(folder.length)}`.trim(),
    url,
    documentId: item.documentId,
    monikers: item.monikers,
    place,
  }
}
