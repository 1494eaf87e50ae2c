import { normalize, type RepoPath } from '../path.ts'
import { quotedList } from '../wording.ts'
import type { DocsetConfig } from './config.ts'
import { parseHref } from './href.ts'
import type { PageFile } from './model.ts'
import { monikersMeet } from './monikers.ts'
import type { PlacedProblem } from './problem.ts'
import { nameOf, type Redirection } from './redirections.ts'

/** Where redirections lead: to pages that are not there, several with their document id to one page, or in circles. */
export function checkRedirectTargets(
  redirections: readonly Redirection[],
  pages: readonly PageFile[],
  config: DocsetConfig,
  display: (path: RepoPath) => string,
): PlacedProblem[] {
  const problems: PlacedProblem[] = []
  const byUrl = new Map<string, { file: RepoPath; monikers: readonly string[]; redirection?: Redirection }[]>()
  const add = (url: string, target: { file: RepoPath; monikers: readonly string[]; redirection?: Redirection }): void =>
    void byUrl.set(url.toLowerCase(), [...(byUrl.get(url.toLowerCase()) ?? []), target])
  for (const { file, site, versions } of pages) add(site.url, { file, monikers: versions.monikers })
  for (const redirection of redirections) {
    if (!redirection.repeated)
      add(redirection.site.url, { file: redirection.source, monikers: redirection.versions.monikers, redirection })
  }
  /** Everything at the address, whatever its versions. */
  const atAddress = (redirection: Redirection) => byUrl.get(absoluteUrl(redirection, config) ?? '') ?? []
  const targetOf = (redirection: Redirection) => {
    const { monikers } = redirection.versions
    return atAddress(redirection).find(
      candidate =>
        (monikers.length === 0) === (candidate.monikers.length === 0) && monikersMeet(monikers, candidate.monikers),
    )
  }

  const withId = new Map<RepoPath, Redirection[]>()
  for (const redirection of redirections) {
    if (!redirection.documentId) continue
    const target = targetOf(redirection)
    if (atAddress(redirection).length === 0)
      problems.push({
        code: 'redirect-url-invalid',
        place: redirection.place,
        args: [display(redirection.source), redirection.url],
      })
    else if (target) withId.set(target.file, [...(withId.get(target.file) ?? []), redirection])
  }
  for (const group of withId.values()) {
    const [first] = group
    if (!first || group.length < 2) continue
    const sources = quotedList(group.map(({ source }) => display(source)))
    const files = quotedList([...new Set(group.map(({ place }) => display(place.file)))])
    problems.push({ code: 'redirection-url-conflict', place: first.place, args: [first.url, sources, files] })
  }

  for (const start of redirections) {
    const chain = [start]
    for (let next = targetOf(start); next?.redirection && !hasQuery(chain.at(-1)!); next = targetOf(next.redirection)) {
      if (next.redirection === start) {
        const names = [...chain, start].map(redirection => nameOf(redirection, display))
        problems.push({ code: 'circular-redirection', place: start.place, args: [names.join(' --> ')] })
      }
      if (chain.includes(next.redirection)) break
      chain.push(next.redirection)
    }
  }
  return problems
}

function hasQuery({ url }: Redirection): boolean {
  return url.includes('?')
}

/** Address on the site in lower case, without query and fragment; undefined where it lies on another site. */
function absoluteUrl({ url, site }: Redirection, { hostNames }: DocsetConfig): string | undefined {
  const bare = url.split(/[?#]/, 1)[0]!
  const parsed = parseHref(bare)
  switch (parsed.kind) {
    case 'absolute':
      return fold(parsed.path)
    case 'external': {
      const match = /^https?:\/\/([^/]+)(?:\/[a-z]{2,3}-(?:[a-z]{4}-)?[a-z]{2}(?=\/|$))?(\/.*)?$/i.exec(parsed.url)
      return match && hostNames.some(host => host.toLowerCase() === match[1]!.toLowerCase())
        ? fold(match[2] ?? '/')
        : undefined
    }
    case 'relative': {
      const path = site.url.slice(0, site.url.lastIndexOf('/') + 1) + parsed.path
      const isFolder = /(?:^|\/)\.{0,2}$/.test(path)
      return fold(`/${normalize(path).replace(/^(?:\.\.\/)+/, '')}${isFolder ? '/' : ''}`.replace('//', '/'))
    }
    default:
      return undefined
  }
}

/** `/a/index` is `/a/`. */
function fold(path: string): string {
  return path
    .replaceAll('\\', '/')
    .toLowerCase()
    .replace(/\/index$/, '/')
}
