import type { MarkdownFacts } from '../facts.ts'
import type { Place } from '../finding.ts'
import { climbs, dirname, extname, join, type RepoPath, relative } from '../path.ts'
import { remember } from '../remember.ts'
import type { Trace, Tracer } from '../trace.ts'
import type { DocsetConfig } from './config.ts'
import { parseHref } from './href.ts'
import { type HtmlAllowList, shownTags } from './html.ts'
import type { Target } from './model.ts'
import { type PathIndex, resolvePath } from './paths.ts'
import type { PlacedProblem } from './problem.ts'

/** What resolving asks of the docset. */
export interface ResolveHost {
  readonly config: DocsetConfig
  /** Every file of the repository. */
  readonly files: PathIndex
  /** Paths that have moved. */
  readonly moved: PathIndex
  readonly tracer: Tracer
  inScope(path: RepoPath): boolean
  /** The `tilde_path` of a file, which `~/` is relative to. */
  tildePath(path: RepoPath): string
  /** The Markdown that a page is generated from. */
  generatedFrom(path: RepoPath): RepoPath | undefined
}

export interface Resolver {
  resolve(href: string, from: RepoPath, root: RepoPath): Target
  /** The included file, or what is wrong with the directive; undefined where it lies in a repository that is not here. */
  include(path: string, from: RepoPath, place: Place): RepoPath | PlacedProblem | undefined
  /** True when the other repository, by its folder in the docset, is checked out. */
  isHere(folder: RepoPath): boolean
  /** A file that a relative address leads to, unless it has moved or does not exist. */
  find(address: string, from: RepoPath): RepoPath | undefined
}

type Found = { readonly file: RepoPath; readonly spelled?: RepoPath } | 'moved' | 'unknown' | undefined
/** What was found, and the path in lower case that was looked for. */
type LookUp = { readonly found: Found; readonly path: string }

/** Where a link leads, whichever page shows it; `self` for one that stays there. */
type Elsewhere = Target | { readonly kind: 'self'; readonly fragment: string }
/** With the path in lower case that was looked for. */
type Followed = { readonly target: Elsewhere; readonly path?: string }

export function createResolver(host: ResolveHost): Resolver {
  const { config } = host
  /** What `~/` stands for in a file. */
  const root = (from: RepoPath): RepoPath => {
    const tilde = host.tildePath(from)
    return tilde === '' ? config.folder : resolvePath(`~/${tilde}`, from, config.folder)
  }
  const pathOf = (address: string, from: RepoPath): RepoPath =>
    resolvePath(address, from, address.startsWith('~') ? root(from) : config.folder)

  const here = new Map<string, boolean>()
  const isHere = (folder: string): boolean => {
    if (!here.has(folder)) here.set(folder, host.files.hasBelow(join(config.folder, folder)))
    return here.get(folder)!
  }
  /** What files of a folder mean by an address; the same few addresses stand in many files. */
  const byFolder = new Map<RepoPath, Map<string, LookUp>>()
  const lookUp = (address: string, from: RepoPath): Found => {
    const { found, path } = address.startsWith('~')
      ? lookUpFresh(address, from)
      : remember(
          remember(byFolder, dirname(from), () => new Map<string, LookUp>()),
          address,
          () => lookUpFresh(address, from),
        )
    host.tracer.lookUp(path)
    return found
  }
  const lookUpFresh = (address: string, from: RepoPath): LookUp => {
    const path = pathOf(address, from)
    return { found: findAt(path, address, from), path: path.toLowerCase() }
  }
  const findAt = (path: RepoPath, address: string, from: RepoPath): Found => {
    if (climbs(path)) return undefined
    const origin = dependencyOf(config, from)
    if (origin !== undefined && dependencyOf(config, path) !== origin) return undefined
    if (host.moved.find(path)) return 'moved'
    const actual = host.files.find(path) ?? host.generatedFrom(path)
    const other = dependencyOf(config, path)
    if (other !== undefined && !actual && !isHere(other)) return 'unknown'
    if (actual === undefined || /[\\/]$/.test(address)) return undefined
    return actual === path || extname(actual) !== extname(path) ? { file: actual } : { file: actual, spelled: path }
  }

  const follow = (href: string, from: RepoPath): Followed => {
    const parsed = parseHref(href)
    switch (parsed.kind) {
      case 'external':
        return { target: { kind: 'external', url: parsed.url } }
      case 'absolute':
        return { target: { kind: 'site', path: parsed.path } }
      case 'local':
        return { target: { kind: 'local-disk', path: parsed.path } }
      case 'self':
        return { target: { kind: 'self', fragment: parsed.fragment.trim() } }
    }
    const { found, path } = lookUpFresh(parsed.path, from)
    return { target: targetOf(found, parsed, from), path }
  }
  const targetOf = (found: Found, { path, fragment }: { path: string; fragment: string }, from: RepoPath): Target => {
    if (found === undefined) return { kind: 'no-file', path }
    if (found === 'moved') return { kind: 'redirected', file: pathOf(path, from) }
    if (found === 'unknown') return { kind: 'unknown' }
    return { kind: 'file', ...found, inScope: host.inScope(found.file), fragment: fragment.trim(), self: false }
  }
  const linksByFolder = new Map<RepoPath, Map<string, Followed>>()
  const latest = { from: '', links: new Map<string, Followed>() }
  /** As with addresses; what `~/` or an escaped one stands for depends on more than the folder. */
  const followOnce = (href: string, from: RepoPath): Followed => {
    if (/^[~%\s]/.test(href)) return follow(href, from)
    // The links of a file come one after the other.
    if (latest.from !== from) {
      latest.from = from
      latest.links = remember(linksByFolder, dirname(from), () => new Map())
    }
    const before = latest.links.get(href)
    if (before) return before
    const followed = follow(href, from)
    latest.links.set(href, followed)
    return followed
  }

  return {
    isHere,
    resolve(href, from, page) {
      const { target, path } = followOnce(href, from)
      if (path !== undefined) host.tracer.lookUp(path)
      if (target.kind === 'self')
        return { kind: 'file', file: page, inScope: true, fragment: target.fragment, self: true }
      return target.kind === 'file' && target.file === page ? { ...target, inScope: true, self: true } : target
    },
    include(path, from, place) {
      if (path === '') return { code: 'include-not-found', place, args: [path] }
      if (extname(path) !== '.md') return { code: 'include-invalid', place, args: [path] }
      const found = lookUp(path, from)
      if (found === 'unknown') return undefined
      return typeof found === 'object' ? found.file : { code: 'include-not-found', place, args: [path] }
    },
    find(address, from) {
      const found = lookUp(address, from)
      return typeof found === 'object' ? found.file : undefined
    },
  }
}

/** The folder, relative to the docset, of the other repository that a path belongs to. */
export function dependencyOf({ dependencies, folder }: DocsetConfig, path: RepoPath): string | undefined {
  if (dependencies.length === 0) return undefined
  const own = relative(folder, path).toLowerCase()
  return dependencies.find(dependency => own.startsWith(`${dependency.folder.toLowerCase()}/`))?.folder
}

/** Ids of a page and of everything it includes. */
export function createAnchors(
  markdown: (path: RepoPath) => MarkdownFacts | undefined,
  include: Resolver['include'],
  html: HtmlAllowList,
  tracer: Tracer,
): (path: RepoPath) => ReadonlySet<string> | undefined {
  const known = new Map<RepoPath, { readonly result: ReadonlySet<string> | undefined; readonly trace: Trace }>()
  const collect = (path: RepoPath, anchors: Set<string>, seen: Set<string>, inline = false): void => {
    const facts = markdown(path)
    const key = `${inline} ${path}`
    if (!facts || seen.has(key)) return
    seen.add(key)
    // Of a file included within a line, the headings are plain text.
    if (!inline) for (const anchor of facts.anchors) anchors.add(anchor)
    for (const { name, ids = [], attributes } of shownTags(facts, html)) {
      const isKept = attributes.some(({ name: key }) => (key === 'id' || key === 'name') && html.attribute(name, key))
      if (isKept) for (const id of ids) anchors.add(id)
    }
    for (const block of facts.blocks) {
      if (block.block !== 'include') continue
      const target = include(block.path, path, { file: path })
      if (typeof target === 'string') collect(target, anchors, seen, inline || block.inline)
    }
  }
  const anchorsOf = (path: RepoPath): ReadonlySet<string> | undefined => {
    const facts = markdown(path)
    if (!facts || facts.unread) return undefined
    const anchors = new Set<string>()
    collect(path, anchors, new Set())
    return anchors
  }
  return path => {
    const { result, trace } = remember(known, path, () => tracer.during(() => anchorsOf(path)))
    tracer.replay(trace)
    return result
  }
}
