import type { CodeFacts } from '../code-facts.ts'
import { emptyMarkdown, type Facts, type MarkdownFacts } from '../facts.ts'
import type { Place } from '../finding.ts'
import { lazy } from '../lazy.ts'
import { type RepoPath, relative } from '../path.ts'
import type { Tracer } from '../trace.ts'
import { readAllowlist } from './allowlists.ts'
import { Attributes } from './attributes.ts'
import { type CanonicalVersions, canonicalVersions, newestVersions } from './canonical.ts'
import type { DocsetConfig } from './config.ts'
import { findConflicts } from './conflicts.ts'
import { trustedDomains } from './domains.ts'
import { type Fragment, fragmentPlaces } from './fragment.ts'
import { htmlAllowList } from './html.ts'
import type { Snapshot } from './manifest.ts'
import { configuredMetadata, configuredVersions } from './metadata.ts'
import type { Article, DataPage, Docset, PageFile } from './model.ts'
import { createMonikers, readMonikerDefinition } from './monikers.ts'
import { ownersOf } from './owner.ts'
import { type Part, type SplicedPage, splice } from './page.ts'
import { indexPages } from './page-index.ts'
import type { PageSchemas } from './page-schema.ts'
import { attributeText, generatedFrom, isCmdletReference, toPage } from './pages.ts'
import { indexPaths } from './paths.ts'
import { positionText } from './position.ts'
import type { PlacedProblem } from './problem.ts'
import { checkRedirectTargets } from './redirect-targets.ts'
import { linkRedirections, readRedirections } from './redirections.ts'
import { resolveReferences } from './references.ts'
import { createAnchors, createResolver, dependencyOf } from './resolve.ts'
import { type Scope, scopes } from './scope.ts'
import { readSourceMap } from './source-map.ts'
import { linkTocs } from './toc.ts'
import { uidOfArticle, uidReferences, uidsOfPage } from './uid-definitions.ts'
import { indexUids } from './uids.ts'
import { fileVersions, zoneMonikers } from './versions.ts'
import { worldOf } from './world.ts'

/** Facts of the repository's files. */
export interface Library {
  /** Facts of a file, or its outline, where somebody has compiled it. */
  known(path: RepoPath): Facts | undefined
  /** As `known`; a file that nobody has compiled is compiled now. */
  outline(path: RepoPath): Facts | undefined
  /** All facts of a file. */
  full(path: RepoPath): Facts | undefined
  /** What snippets ask of a file of code. */
  code(path: RepoPath): CodeFacts | undefined
}

/** What compiling gave. */
export interface Compiled {
  readonly library: Library
  /** Markdown of a YAML or JSON page. */
  fragments(page: RepoPath): readonly Fragment[]
  readonly schemas: PageSchemas
  /** Where it is known already: else it takes all pages to tell. */
  readonly canonicalOf?: CanonicalVersions['canonicalOf']
  readonly tracer: Tracer
  /** What is wrong with the configuration. */
  readonly problems: readonly PlacedProblem[]
}

/** Links a docset: every page is made, and everything that is wrong between them is known. */
export function linkDocset(config: DocsetConfig, snapshot: Snapshot, compiled: Compiled): Docset {
  const docset = openDocset(config, snapshot, compiled)
  // The last step, which takes all others: what is asked of files on the way is no affair of the page that asks next.
  void docset.problems
  return docset
}

/** A docset that is linked as far as somebody asks. Resolves every reference once. */
export function openDocset(config: DocsetConfig, snapshot: Snapshot, compiled: Compiled): Docset {
  const { tracer } = compiled
  const library = traced(compiled.library, tracer)
  const display = (path: RepoPath): string => {
    const origin = dependencyOf(config, path)
    return `${relative(config.folder, path)}${origin === undefined ? '' : ` [${origin}]`}`
  }
  const describe = (place: Place): string => positionText(place, library.outline, display)
  const markdown = (facts: Facts | undefined): MarkdownFacts | undefined =>
    facts?.kind === 'markdown' ? facts : undefined

  const references = resolveReferences(config, config.value, snapshot)
  const sourceMap = readSourceMap(config, references)
  const problems: PlacedProblem[] = [...compiled.problems, ...references.problems, ...sourceMap.problems]
  const scope = scopes(config, references.paths)
  const inline = config.monikerDefinition?.kind === 'mapping' ? config.monikerDefinition : undefined
  const definition = inline ?? references.read(config.monikerDefinition)?.value
  const monikers = createMonikers(readMonikerDefinition(definition))
  const configured = configuredVersions(config)
  const host = {
    config,
    configured: configuredMetadata(config),
    monikers,
    problems,
    schemas: compiled.schemas,
    scope,
    bareVersions: (found: Scope, file: RepoPath) =>
      fileVersions(
        found,
        { attributes: new Attributes(configured(found.path), [], file), place: { file } },
        false,
        config,
        monikers,
        problems,
        display,
      ),
    fragments: compiled.fragments,
    display,
  }

  const redirections = linkRedirections(readRedirections(snapshot, config.folder), host)
  const moved = indexPaths(redirections.map(({ source }) => source))
  const pages = indexPages(snapshot.paths, path => {
    const own = moved.find(path) ? undefined : library.known(path)
    return own && toPage(path, own, host)
  })
  const isPublished = (path: RepoPath): boolean => {
    const found = scope(path)
    if (found?.mapping) return true
    const page = pages.find(path)
    if (page && 'isReference' in page && page.isReference) return true
    // Resources of other repositories are published with the page that needs them.
    return found?.type === 'resource' && dependencyOf(config, path) !== undefined
  }
  const files = indexPaths(snapshot.paths)
  const resolver = createResolver({
    config,
    files,
    moved,
    tracer,
    inScope: isPublished,
    tildePath: path => attributeText(pages.find(path)?.metadata, 'tilde_path') ?? '',
    generatedFrom: path => generatedFrom(config, path, files.find, library.known),
  })

  const tocs = lazy(() => linkTocs([...pages.tocs.keys()], { facts: library.known, find: resolver.find }, display))
  const definitions = lazy(() => [...pages.articles.flatMap(uidOfArticle), ...pages.dataPages.flatMap(uidsOfPage)])
  const uids = lazy(() =>
    indexUids(definitions(), pages.dataPages.flatMap(uidReferences), { config, references, describe, display }),
  )
  const allProblems = lazy(() => {
    const { articles, dataPages } = pages
    const versionsOf = (found: Scope, file: RepoPath): readonly string[] => host.bareVersions(found, file).monikers
    const conflicts = { articles, dataPages, redirections, tocs: tocs(), snapshot, scope, config, display, versionsOf }
    problems.push(...tocs().problems, ...findConflicts(conflicts))
    if (config.isSiteKnown)
      problems.push(...checkRedirectTargets(redirections, [...articles, ...dataPages], config, display))
    return [...problems, ...uids().problems, ...monikers.problems]
  })

  const html = htmlAllowList(config.allowedHtml)
  const anchors = createAnchors(path => markdown(library.outline(path)), resolver.include, html, tracer)
  const spliceInto = (page: Article | DataPage, own: MarkdownFacts, place?: Part['place']): SplicedPage => {
    const found: PlacedProblem[] = []
    const spliceHost = {
      facts: (path: RepoPath) => markdown(library.full(path)),
      include: resolver.include,
      monikers: (range: string, at: Place) => zoneMonikers(range, page, at, monikers, found, display),
      display,
    }
    const spliced = splice(page.file, own, spliceHost, place)
    return found.length === 0 ? spliced : { ...spliced, problems: [...spliced.problems, ...found] }
  }
  return {
    config,
    get articles() {
      return pages.articles
    },
    get dataPages() {
      return pages.dataPages
    },
    pageOf: pages.find,
    redirections,
    references,
    get tocs() {
      return tocs()
    },
    get uids() {
      return uids()
    },
    get problems() {
      return allProblems()
    },
    html,
    isTrusted: trustedDomains(config.trustedDomains),
    allowlist: name => readAllowlist(references.read(config.allowlists)?.value, name),
    text: snapshot.text,
    scope,
    originalOf: path => sourceMap.originals.get(path),
    facts: library.full,
    // Nobody needs to know who asks: a page's report has no owner.
    owner: ownersOf(compiled.library.outline, scope, host.configured),
    code: library.code,
    page: article => spliceInto(article, article.facts),
    tracer,
    world: () =>
      worldOf({
        config,
        dataPages: pages.dataPages,
        definitions: definitions(),
        rangeProblems: monikers.problems,
        sources: config.hasCmdletReference
          ? snapshot.paths.filter(path => isCmdletReference(config, library.known(path)))
          : [],
        named: [...references.paths].map(path => [path, snapshot.has(path)]),
        isHere: resolver.isHere,
      }),
    fragment: (page, fragment) =>
      spliceInto(page, fragment.facts, fragmentPlaces(fragment, page.file, page.facts.lines)),
    tocPage: file => pages.tocs.get(file) ?? includedToc(file, library.known(file), display(file)),
    resolve: resolver.resolve,
    ...canonicalVersions(
      compiled.canonicalOf ?? newestVersions(() => [...pages.articles, ...pages.dataPages], monikers.definition),
    ),
    describe,
    anchors: path => (pages.find(path) ? anchors(path) : undefined),
    display,
  }
}

/** A library that tells what is asked of it. */
function traced({ known, outline, full, code }: Library, tracer: Tracer): Library {
  const reading =
    <T>(look: (path: RepoPath) => T) =>
    (path: RepoPath): T => {
      tracer.read(path)
      return look(path)
    }
  return { known, outline: reading(outline), full: reading(full), code: reading(code) }
}

/** A TOC that only other TOCs include. */
function includedToc(file: RepoPath, facts: Facts | undefined, path: string): PageFile {
  return {
    file,
    path,
    facts: facts ?? emptyMarkdown(),
    metadata: { attributes: new Attributes(new Map(), [], file), place: { file } },
    pageType: 'toc',
    versions: { monikers: [], beforeExclusion: [], configured: false },
    noIndex: false,
    site: { url: '', output: '' },
  }
}
