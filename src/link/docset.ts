import type { DataFacts, Facts, MarkdownFacts } from '../facts.ts'
import type { Place } from '../finding.ts'
import { basename, climbs, extname, isInside, type RepoPath, relative, withoutExtension } from '../path.ts'
import { get, text } from '../value.ts'
import type { DocsetConfig } from './config.ts'
import { parseHref } from './href.ts'
import type { Snapshot } from './manifest.ts'
import { type ConfiguredMetadata, configuredMetadata, effectiveMetadata, type Metadata } from './metadata.ts'
import { type SplicedPage, splice } from './page.ts'
import { indexPaths, type PathIndex, resolvePath } from './paths.ts'
import { type PlacedProblem, placeProblem } from './problem.ts'
import { type Redirections, readRedirections } from './redirections.ts'
import { type References, resolveReferences } from './references.ts'
import { type Scope, scopes } from './scope.ts'

/** Where a link leads. */
export type Target =
  | { readonly kind: 'external'; readonly url: string }
  /** An address on the site (`/azure/…`): never a file of the repository. */
  | { readonly kind: 'site'; readonly path: string }
  | { readonly kind: 'local-disk'; readonly path: string }
  /** A file that exists. `spelled` is the path as the link has it, where its letter case differs. */
  | {
      readonly kind: 'file'
      readonly file: RepoPath
      readonly inScope: boolean
      readonly fragment: string
      readonly self: boolean
      readonly spelled?: RepoPath
    }
  /** A page that has moved: fine, and its fragment is not looked at. */
  | { readonly kind: 'redirected'; readonly file: RepoPath }
  /** In another repository that the build fetches. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-file'; readonly path: string }

/** A Markdown page that the build publishes. */
export interface Article {
  readonly file: RepoPath
  /** Path in the docset. */
  readonly path: string
  readonly facts: MarkdownFacts
  readonly metadata: Metadata
  /** `conceptual`, or what the `layout` attribute says: decides which content rules apply. */
  readonly pageType: string
  /** Cmdlet reference (PlatyPS), which the build turns into pages of another kind. */
  readonly isReference: boolean
  /** Monikers of the file; the range itself where no definition tells what it means; empty without versions. */
  readonly monikers: readonly string[]
  /** True when search engines are told to leave the page out. */
  readonly noIndex: boolean
}

/** A page written in YAML or JSON, or a TOC. */
export interface DataPage {
  readonly file: RepoPath
  readonly path: string
  readonly facts: DataFacts
  readonly metadata: Metadata
  readonly pageType: string
}

/** The linked docset: files, pages, redirections, and where every link leads. Nothing in it changes. */
export interface Docset {
  readonly config: DocsetConfig
  readonly articles: readonly Article[]
  readonly dataPages: readonly DataPage[]
  readonly redirections: Redirections
  readonly references: References
  readonly problems: readonly PlacedProblem[]
  scope(path: RepoPath): Scope | undefined
  facts(path: RepoPath): Facts | undefined
  page(article: Article): SplicedPage
  /** Resolves a link of `from` that is seen on the page of `root`. */
  resolve(href: string, from: RepoPath, root: RepoPath): Target
  /** Ids that a fragment can point at; undefined where they cannot be known. */
  anchors(path: RepoPath): ReadonlySet<string> | undefined
  /** Path as the build's messages print it. */
  display(path: RepoPath): string
}

export function linkDocset(config: DocsetConfig, snapshot: Snapshot, facts: ReadonlyMap<RepoPath, Facts>): Docset {
  const redirections = readRedirections(snapshot, config.folder)
  const references = resolveReferences(config, config.value, snapshot)
  const scope = scopes(config, references.paths)
  const index = indexPaths(snapshot.paths)
  const redirected = indexPaths(redirections.items.map(({ source }) => source))
  const configured = configuredMetadata(config)
  const display = (path: RepoPath): string => relative(config.folder, path)

  const articles: Article[] = []
  const dataPages: DataPage[] = []
  for (const path of snapshot.paths) {
    const own = facts.get(path)
    if (!own || redirected.find(path)) continue
    const found = scope(path)
    if (!found) continue
    if (own.kind === 'data') {
      if (found.mapping && (found.type === 'page' || found.type === 'toc'))
        dataPages.push(toDataPage(path, found, own, configured))
    } else if (found.type === 'page') {
      const generated =
        found.mapping || !isCmdletReference(config, own) ? undefined : scope(`${withoutExtension(path)}.yml`)
      const source = generated?.mapping ? { ...generated, path: found.path } : found
      if (source.mapping) articles.push(toArticle(path, source, own, configured, config, generated !== undefined))
    }
  }
  const cmdlets = new Set(articles.filter(({ isReference }) => isReference).map(({ file }) => file))
  const inScope = (path: RepoPath): boolean => scope(path)?.mapping !== undefined || cmdlets.has(path)

  const resolveFile = (
    address: string,
    from: RepoPath,
  ): { file: RepoPath; spelled?: RepoPath } | 'redirected' | 'unknown' | undefined => {
    const path = resolvePath(address, from, config.folder)
    if (climbs(path)) return undefined
    if (redirected.find(path)) return 'redirected'
    if (isFetched(config, path)) return index.find(path) ? { file: index.find(path)! } : 'unknown'
    const file = index.find(path) ?? generatedFrom(config, path, index, facts)
    if (file === undefined || address.endsWith('/') || address.endsWith('\\')) return undefined
    return file === path || extname(file) !== extname(path) ? { file } : { file, spelled: path }
  }

  const resolve = (href: string, from: RepoPath, root: RepoPath): Target => {
    const parsed = parseHref(href)
    switch (parsed.kind) {
      case 'external':
        return { kind: 'external', url: parsed.url }
      case 'absolute':
        return { kind: 'site', path: parsed.path }
      case 'local':
        return { kind: 'local-disk', path: parsed.path }
      case 'self':
        return { kind: 'file', file: root, inScope: true, fragment: parsed.fragment.trim(), self: true }
    }
    const found = resolveFile(parsed.path, from)
    if (found === undefined) return { kind: 'no-file', path: parsed.path }
    if (found === 'redirected') return { kind: 'redirected', file: resolvePath(parsed.path, from, config.folder) }
    if (found === 'unknown') return { kind: 'unknown' }
    const self = found.file === root
    return { kind: 'file', ...found, inScope: self || inScope(found.file), fragment: parsed.fragment.trim(), self }
  }

  const include = (path: string, from: RepoPath, place: Place): RepoPath | PlacedProblem => {
    if (path === '') return { code: 'include-not-found', place, args: [path] }
    if (extname(path) !== '.md') return { code: 'include-invalid', place, args: [path] }
    const found = resolveFile(path, from)
    return typeof found === 'object' ? found.file : { code: 'include-not-found', place, args: [path] }
  }

  const markdown = (path: RepoPath): MarkdownFacts | undefined => {
    const own = facts.get(path)
    return own?.kind === 'markdown' ? own : undefined
  }

  return {
    config,
    articles,
    dataPages,
    redirections,
    references,
    problems: [...references.problems, ...redirections.problems],
    scope,
    facts: path => facts.get(path),
    page: article =>
      splice(article.file, article.facts, { facts: markdown, include, monikers: range => [range], display }),
    resolve,
    anchors: anchorsOf(markdown, (path, from) => include(path, from, { file: from })),
    display,
  }
}

function toArticle(
  file: RepoPath,
  { path, mapping }: Scope,
  facts: MarkdownFacts,
  configured: ConfiguredMetadata,
  config: DocsetConfig,
  isReference: boolean,
): Article {
  const metadata = effectiveMetadata(configured(path), file, facts.header?.value)
  const range = text(mapping?.version ?? (mapping?.group === undefined ? undefined : config.groups.get(mapping.group)))
  return {
    file,
    path,
    facts,
    metadata,
    pageType: isReference ? 'powershell' : (attributeText(metadata, 'layout')?.toLowerCase() ?? 'conceptual'),
    isReference,
    monikers: range === undefined ? [] : [range],
    noIndex: /noindex/i.test(attributeText(metadata, 'robots') ?? ''),
  }
}

function toDataPage(file: RepoPath, scope: Scope, facts: DataFacts, configured: ConfiguredMetadata): DataPage {
  const metadata = effectiveMetadata(configured(scope.path), file, get(facts.value, 'metadata'))
  return { file, path: scope.path, facts, metadata, pageType: scope.type === 'toc' ? 'toc' : pageTypeOf(facts.mime) }
}

/** Text of an attribute, whatever the letter case of its key. */
function attributeText(metadata: Metadata, name: string): string | undefined {
  for (const [key, { value }] of metadata.attributes) if (key.toLowerCase() === name) return text(value)
  return undefined
}

function pageTypeOf(mime: string | undefined): string {
  const lower = mime?.toLowerCase() ?? ''
  if (/^net(?:type|namespace|member|enum|delegate)$/.test(lower)) return 'dotnet'
  if (/^rest(?:operation|operationgroup|service)$/.test(lower)) return 'rest'
  return /^powershell(?:cmdlet|module)/.test(lower) ? 'powershell' : lower
}

/** PlatyPS writes these keys; a task of the publish configuration turns such files into YAML pages. */
function isCmdletReference(config: DocsetConfig, facts: MarkdownFacts): boolean {
  if (!config.hasCmdletReference) return false
  return ['external help file', 'Module Name', 'Download Help Link'].some(key => get(facts.header?.value, key))
}

/** The page that is generated from a cmdlet's Markdown has the same name and ends in `.yml`. */
function generatedFrom(
  config: DocsetConfig,
  path: RepoPath,
  index: PathIndex,
  facts: ReadonlyMap<RepoPath, Facts>,
): RepoPath | undefined {
  if (!config.hasCmdletReference || extname(path) !== '.yml') return undefined
  const source = index.find(`${withoutExtension(path)}.md`)
  const own = source === undefined ? undefined : facts.get(source)
  return own?.kind === 'markdown' && isCmdletReference(config, own) ? source : undefined
}

/** True below a folder that the build fills from another repository. */
function isFetched(config: DocsetConfig, path: RepoPath): boolean {
  const own = relative(config.folder, path).toLowerCase()
  return config.dependencies.some(
    ({ folder }) => own === folder.toLowerCase() || own.startsWith(`${folder.toLowerCase()}/`),
  )
}

/** Ids of a page and of everything it includes. */
function anchorsOf(
  markdown: (path: RepoPath) => MarkdownFacts | undefined,
  include: (path: string, from: RepoPath) => RepoPath | PlacedProblem,
): (path: RepoPath) => ReadonlySet<string> | undefined {
  const known = new Map<RepoPath, ReadonlySet<string> | undefined>()
  const collect = (path: RepoPath, anchors: Set<string>, seen: Set<RepoPath>): void => {
    const facts = markdown(path)
    if (!facts || seen.has(path)) return
    seen.add(path)
    for (const anchor of facts.anchors) anchors.add(anchor)
    for (const block of facts.blocks) {
      const target = block.block === 'include' ? include(block.path, path) : undefined
      if (typeof target === 'string') collect(target, anchors, seen)
    }
  }
  return path => {
    if (known.has(path)) return known.get(path)
    let anchors: Set<string> | undefined
    if (markdown(path)) collect(path, (anchors = new Set()), new Set())
    known.set(path, anchors)
    return anchors
  }
}

/** Problems of a file's own text, for rules that report them as they are. */
export function ownProblems(path: RepoPath, facts: Facts): PlacedProblem[] {
  return facts.problems.map(problem => placeProblem(problem, path))
}

/** Markdown and data files that a docset needs compiled: its pages, TOCs, and cmdlet reference. */
export function filesToCompile(config: DocsetConfig, snapshot: Snapshot): { markdown: RepoPath[]; data: RepoPath[] } {
  const scope = scopes(config, resolveReferences(config, config.value, snapshot).paths)
  const markdown: RepoPath[] = []
  const data: RepoPath[] = []
  for (const path of snapshot.paths) {
    if (!isInside(config.folder, path)) continue
    const found = scope(path)
    if (!found || found.type === 'resource' || found.type === 'none') continue
    const isMarkdown = extname(path) === '.md'
    if (!found.mapping && !(isMarkdown && config.hasCmdletReference && !/^(?:readme|license)/i.test(basename(path))))
      continue
    if (isMarkdown) markdown.push(path)
    else data.push(path)
  }
  return { markdown, data }
}
