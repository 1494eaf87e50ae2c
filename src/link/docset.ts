import { emptyMarkdown, type Facts, type MarkdownFacts } from '../facts.ts'
import { basename, extname, isInside, type RepoPath, relative } from '../path.ts'
import { entries, getAnyCase, text, texts, type Value } from '../value.ts'
import type { DocsetConfig } from './config.ts'
import { findConflicts } from './conflicts.ts'
import { trustedDomains } from './domains.ts'
import { htmlAllowList } from './html.ts'
import type { Snapshot } from './manifest.ts'
import { configuredMetadata } from './metadata.ts'
import type { Article, DataPage, Docset } from './model.ts'
import { createMonikers, readMonikerDefinition } from './monikers.ts'
import { splice } from './page.ts'
import { attributeText, generatedFrom, toPage } from './pages.ts'
import { indexPaths } from './paths.ts'
import { type PlacedProblem, placeOf } from './problem.ts'
import { positionText } from './position.ts'
import { indexUids, type UidDefinition } from './uids.ts'
import type { Place } from '../finding.ts'
import { checkRedirectTargets } from './redirect-targets.ts'
import { linkRedirections, readRedirections } from './redirections.ts'
import { resolveReferences } from './references.ts'
import { createAnchors, createResolver } from './resolve.ts'
import { scopes } from './scope.ts'
import { linkTocs } from './toc.ts'
import { configuredMonikers, isArchived, zoneMonikers } from './versions.ts'

/** Resolves every reference of a docset once. */
export function linkDocset(config: DocsetConfig, snapshot: Snapshot, facts: ReadonlyMap<RepoPath, Facts>): Docset {
  const display = (path: RepoPath): string => relative(config.folder, path)
  const references = resolveReferences(config, config.value, snapshot)
  const problems: PlacedProblem[] = [...references.problems]
  const scope = scopes(config, references.paths)
  const definition =
    config.monikerDefinition?.kind === 'mapping'
      ? config.monikerDefinition
      : references.read(config.monikerDefinition)?.value
  const monikers = createMonikers(readMonikerDefinition(definition))
  const configured = configuredMetadata(config)
  const pageHost = { config, configured, monikers, problems, scope, display }

  const raw = readRedirections(snapshot, config.folder)
  const redirections = linkRedirections(raw, pageHost)
  const files = indexPaths(snapshot.paths)
  const moved = indexPaths(redirections.map(({ source }) => source))

  const articles: Article[] = []
  const dataPages: DataPage[] = []
  for (const path of snapshot.paths) {
    const own = facts.get(path)
    const page = own && !moved.find(path) ? toPage(path, own, pageHost) : undefined
    if (!page) continue
    if (page.facts.kind === 'markdown') articles.push(page as Article)
    else dataPages.push(page as DataPage)
  }
  const tildePaths = new Map(
    [...articles, ...dataPages].flatMap(page => {
      const tilde = attributeText(page.metadata, 'tilde_path')
      return tilde ? [[page.file, tilde] as const] : []
    }),
  )
  const cmdlets = new Set(articles.filter(({ isReference }) => isReference).map(({ file }) => file))
  const resolver = createResolver({
    config,
    files,
    moved,
    inScope: path => scope(path)?.mapping !== undefined || cmdlets.has(path),
    tildePath: path => tildePaths.get(path) ?? '',
    generatedFrom: path => generatedFrom(config, path, files.find, facts),
  })
  const markdown = (path: RepoPath): MarkdownFacts | undefined => {
    const own = facts.get(path)
    return own?.kind === 'markdown' ? own : undefined
  }
  const tocs = linkTocs(
    dataPages.filter(({ pageType }) => pageType === 'toc').map(({ file }) => file),
    { facts: path => facts.get(path), find: resolver.find },
    display,
  )
  problems.push(
    ...tocs.problems,
    ...findConflicts({
      articles,
      dataPages,
      redirections,
      tocs,
      snapshot,
      scope,
      config,
      display,
      versionsOf: found => configuredMonikers(found, config, monikers),
    }),
  )
  if (config.isSiteKnown) {
    const targets = [...articles, ...dataPages].map(({ file, site, versions }) => ({
      file,
      url: site.url,
      monikers: versions.monikers,
    }))
    problems.push(...checkRedirectTargets(redirections, targets, config, display))
  }

  const describe = (place: Place): string => positionText(place, facts, display)
  const uids = indexUids(
    articles.flatMap(article => uidOfArticle(article)),
    config,
    references,
    describe,
    display,
  )
  const tocPages = new Map(dataPages.filter(({ pageType }) => pageType === 'toc').map(page => [page.file, page]))
  const archived = new Set(articles.filter(({ metadata }) => isArchived(metadata)).map(({ file }) => file))
  return {
    config,
    articles,
    dataPages,
    redirections,
    references,
    tocs,
    uids,
    problems: [...problems, ...uids.problems, ...monikers.problems],
    html: htmlAllowList(config.allowedHtml),
    isTrusted: trustedDomains(config.trustedDomains),
    allowlist: name => readAllowlist(references.read(config.allowlists)?.value, name),
    text: snapshot.text,
    scope,
    facts: path => facts.get(path),
    page: article => {
      const own: PlacedProblem[] = []
      const before = monikers.problems.length
      const page = splice(article.file, article.facts, {
        facts: markdown,
        include: resolver.include,
        monikers: (range, place) =>
          zoneMonikers(
            range,
            article.versions,
            archived.has(article.file),
            article.file,
            place,
            monikers,
            own,
            display,
          ),
        display,
      })
      return { ...page, problems: [...page.problems, ...own, ...monikers.problems.slice(before)] }
    },
    tocPage: file =>
      tocPages.get(file) ?? {
        file,
        path: display(file),
        facts: facts.get(file) ?? emptyMarkdown(),
        metadata: { attributes: new Map(), place: { file } },
        pageType: 'toc',
        versions: { monikers: [], beforeExclusion: [], configured: false },
        noIndex: false,
        site: { url: '', output: '' },
      },
    resolve: resolver.resolve,
    describe,
    anchors: createAnchors(markdown, resolver.include),
    display,
  }
}

function uidOfArticle({ metadata, file, versions }: Article): UidDefinition[] {
  const attribute = metadata.attributes.get('uid')
  const uid = text(attribute?.value)
  return attribute && uid
    ? [{ uid, place: placeOf(attribute.value, attribute.file), file, monikers: versions.monikers }]
    : []
}

/** Names of a list: those of a flat taxonomy, or parents and children of a nested one. */
function readAllowlist(value: Value | undefined, name: string): ReadonlySet<string> | undefined {
  const taxonomy = getAnyCase(getAnyCase(value, name), 'nestedTaxonomy')
  if (!taxonomy) return undefined
  if (taxonomy.kind !== 'mapping') return new Set(texts(taxonomy))
  return new Set(entries(taxonomy).flatMap(({ key, value: children }) => [key, ...texts(children)]))
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
    if (
      !found.mapping &&
      found.type !== 'toc' &&
      !(isMarkdown && config.hasCmdletReference && !/^(?:readme|license)/i.test(basename(path)))
    )
      continue
    if (isMarkdown) markdown.push(path)
    else data.push(path)
  }
  return { markdown, data }
}
