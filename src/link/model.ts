import type { CodeFacts } from '../code-facts.ts'
import type { DataFacts, Facts, MarkdownFacts, TocFacts } from '../facts.ts'
import type { Place } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import type { Tracer } from '../trace.ts'
import type { CanonicalVersions } from './canonical.ts'
import type { DocsetConfig } from './config.ts'
import type { TrustedDomains } from './domains.ts'
import type { Fragment } from './fragment.ts'
import type { HtmlAllowList } from './html.ts'
import type { Metadata } from './metadata.ts'
import type { SplicedPage } from './page.ts'
import type { Field, PageSchema } from './page-schema.ts'
import type { PlacedProblem } from './problem.ts'
import type { Redirection } from './redirections.ts'
import type { References } from './references.ts'
import type { Scope } from './scope.ts'
import type { SitePlace } from './site.ts'
import type { TocGraph } from './toc.ts'
import type { UidIndex } from './uids.ts'
import type { FileVersions } from './versions.ts'

/** Where a link leads. */
export type Target =
  | { readonly kind: 'external'; readonly url: string }
  /** An address on the site (`/azure/…`): never a file of the repository. */
  | { readonly kind: 'site'; readonly path: string }
  | { readonly kind: 'local-disk'; readonly path: string }
  | FileTarget
  /** A page that has moved: fine, and its fragment is not looked at. */
  | { readonly kind: 'redirected'; readonly file: RepoPath }
  /** In another repository that the build fetches. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-file'; readonly path: string }

/** A file that exists. */
export interface FileTarget {
  readonly kind: 'file'
  readonly file: RepoPath
  /** False when the build does not publish it. */
  readonly inScope: boolean
  /** The part after `#`, or `''`. */
  readonly fragment: string
  /** True when the link stays on its page. */
  readonly self: boolean
  /** The path as the link has it, where its letter case differs from the file's. */
  readonly spelled?: RepoPath
}

/** A file that the build publishes as a page, or a TOC. */
export interface PageFile {
  readonly file: RepoPath
  /** Path in the docset. */
  readonly path: string
  readonly facts: Facts
  readonly metadata: Metadata
  /** `conceptual`, `toc`, `landing` …: decides which content rules apply. */
  readonly pageType: string
  readonly versions: FileVersions
  /** True when search engines are told to leave the page out. */
  readonly noIndex: boolean
  readonly site: SitePlace
}

/** A page written in Markdown. */
export interface Article extends PageFile {
  readonly facts: MarkdownFacts
  /** Cmdlet reference (PlatyPS), which the build turns into pages of another kind. */
  readonly isReference: boolean
}

/** A page written in YAML or JSON, or a TOC. */
export interface DataPage extends PageFile {
  readonly facts: DataFacts | TocFacts
  /** Absent for TOCs, and for kinds of pages that are not known here. */
  readonly schema?: PageSchema
  /** Texts whose meaning the schema tells, in the order of the file. */
  readonly fields: readonly Field[]
  /** The fields that hold Markdown or HTML. */
  readonly fragments: readonly Fragment[]
}

/**
 * The linked docset: files, pages, redirections, and where every link leads. Nothing in it changes, but what nobody has
 * asked for need not be there yet.
 */
export interface Docset extends CanonicalVersions {
  readonly config: DocsetConfig
  readonly articles: readonly Article[]
  readonly dataPages: readonly DataPage[]
  /** The page that a file makes, if it makes one. */
  pageOf(path: RepoPath): Article | DataPage | undefined
  readonly redirections: readonly Redirection[]
  readonly references: References
  readonly tocs: TocGraph
  readonly uids: UidIndex
  /** What linking found to be wrong. */
  readonly problems: readonly PlacedProblem[]
  /** Which HTML the site lets through. */
  readonly html: HtmlAllowList
  readonly isTrusted: TrustedDomains
  /** A list of the configuration's `allowlists` file. */
  allowlist(name: string): ReadonlySet<string> | undefined
  /** Text of a file of the repository. */
  text(path: RepoPath): string | undefined
  scope(path: RepoPath): Scope | undefined
  /** What a generated file is made from. */
  originalOf(path: RepoPath): RepoPath | undefined
  facts(path: RepoPath): Facts | undefined
  /** Whose file it is, by `ms.author` and the like in its metadata; undefined where nothing says so. */
  owner(path: RepoPath): Readonly<Record<string, string>> | undefined
  /** A file of code of which a named part or certain lines are quoted. */
  code(path: RepoPath): CodeFacts | undefined
  /** Splices the includes into an article. */
  page(article: Article): SplicedPage
  /** Splices the includes into Markdown of a YAML page. */
  fragment(page: DataPage, fragment: Fragment): SplicedPage
  /** The TOC as a page; one that is no page of its own stands in for it. */
  tocPage(file: RepoPath): PageFile
  /** Resolves a link of `from` that is seen on the page of `root`. */
  resolve(href: string, from: RepoPath, root: RepoPath): Target
  /** Writes down what is asked of files. */
  readonly tracer: Tracer
  /** What every page depends on, beside the files of the configuration; plain data. */
  world(): unknown
  /** Ids that a fragment can point at; undefined where they cannot be known. */
  anchors(path: RepoPath): ReadonlySet<string> | undefined
  /** `a.md(5,1)`, as the build's messages print a place. */
  describe(place: Place): string
  /** Path as the build's messages print it. */
  display(path: RepoPath): string
}
