/**
 * The API for writing rules, and the only module that rules import. A rule is a literal; it reads facts and reports
 * places, and never parses, reads a file or keeps state.
 */

import type { Unique } from './check/duplicates.ts'
import type { Title } from './check/title.ts'
import type { CodeFacts } from './code-facts.ts'
import type { CodeBlock, Heading, HtmlTag, Link, Quote, Snippet, Table } from './facts.ts'
import type { Edit, Place, Related, Severity, Span } from './finding.ts'
import type { Docset, PageFile, Target } from './link/model.ts'
import type { Context, PageNode, Part } from './link/page.ts'
import type { PivotUse } from './link/pivots.ts'
import type { RepoPath } from './path.ts'
import type { QuoteSettings } from './quotes/judge.ts'
import type { Verdict } from './quotes/verdict.ts'

export { nearest } from './check/nearest.ts'
export type * from './facts.ts'
export { tagStylesOf } from './languages.ts'
export { placeOfAttributeKey } from './link/attributes.ts'
export { domainOf } from './link/domains.ts'
export { fileNameOf, hostOf, isHostIn, isLinkOfType, percentDecode } from './link/href.ts'
export { areCompatible, isDocs } from './link/page.ts'
export { languageOf, selectsNothing } from './link/snippets.ts'
export type { TocNode } from './link/toc.ts'
export { filesOfToc } from './link/toc-files.ts'
export { linksToSource, sourcesAt } from './quotes/sources.ts'
export { excerpt } from './quotes/text.ts'
export { remember } from './remember.ts'
export { quotedList } from './wording.ts'
export type { Context, Docset, Heading, Link, PageFile, PageNode, Part, Place, Severity, Span, Target }

/** A JSON Schema fragment with a default: what users may write in settings and rulesets, and what the rule gets. */
export interface OptionSchema<T = unknown> {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array'
  readonly items?: { readonly type: 'string' }
  readonly default: T
  /** Default where a docset's ruleset turns the rule on, if the Learn build sees the matter differently. */
  readonly buildDefault?: T
  readonly description: string
}

export type OptionSchemas = Readonly<Record<string, OptionSchema>>
export type OptionsOf<O extends OptionSchemas> = {
  readonly [K in keyof O]: O[K] extends OptionSchema<infer T> ? Widen<T> : never
}
type Widen<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly (infer I)[]
        ? readonly Widen<I>[]
        : T

export type Args = Readonly<Record<string, string | number>>

/** What a report may say beyond its place. */
export interface Extra {
  /** Name of the message, for a rule that has several. */
  readonly message?: string
  readonly related?: readonly Related[]
  readonly edits?: readonly Edit[]
  readonly propertyPath?: string
}

export type Report = (place: Place | undefined, args?: Args, extra?: Extra) => void

/** A link where the reader meets it. */
export interface PageLink {
  readonly link: Link
  readonly part: Part
  readonly context: Context
  readonly place: Place
  /** Where it leads; resolved once. */
  readonly target: Target
}

/** A heading where the reader meets it. */
export interface PageHeading {
  readonly heading: Heading
  readonly part: Part
  readonly context: Context
  readonly place: Place
}

/** A reference to code in another file. */
export interface PageSnippet {
  readonly snippet: Snippet
  readonly place: Place
  /** Where it leads; resolved when a rule asks for it. */
  readonly target: Target
  /** The file it leads to, which is read when a rule asks for this. */
  readonly code: CodeFacts | undefined
}

/** An HTML tag of a page. */
export interface PageTag {
  readonly tag: HtmlTag
  readonly part: Part
  /** False for a tag that the site drops, with all that is in it. */
  readonly allowed: boolean
}

/** A table of a page. */
export interface PageTable {
  readonly table: Table
  readonly place: Place
  /** True when the first column stands for headers of the rows, so that the corner may be empty. */
  readonly isFirstColumnBold: boolean
  /** First row that is wider than the header. */
  readonly wideRow: Place | undefined
}

/** A blockquote, or words between quotation marks, and what the judge of quotations makes of it. */
export interface PageQuote {
  readonly quote: Quote
  readonly verdict: Verdict
  readonly place: Place
  /** The verdict on the blockquote around it. */
  readonly around: Verdict | undefined
}

/** A cross reference of a page. */
export interface PageXref {
  /** Percent-decoded, without query and fragment. */
  readonly uid: string
  readonly place: Place
  readonly propertyPath?: string
  /** Kinds of things that it may lead to; absent: any. */
  readonly types?: readonly string[]
}

/** What the reader sees of an article, includes spliced in. */
export interface Page {
  readonly article: PageFile
  readonly docset: Docset
  /** Headings and runs of visible content in reading order, of all zones. */
  readonly nodes: readonly PageNode[]
  /** None for the page as a whole where its Markdown stands in values of YAML or JSON: each is looked at by itself. */
  readonly parts: readonly Part[]
  readonly headings: readonly PageHeading[]
  /** Links and images, but for those to files of the author's disk. */
  readonly links: readonly PageLink[]
  /** Links to files of the author's disk, which the build looks at no further. */
  readonly localLinks: readonly PageLink[]
  readonly snippets: readonly PageSnippet[]
  /** Cross references that must lead somewhere. */
  readonly xrefs: readonly PageXref[]
  /** Zone pivots; absent where the page has none, or where their definition may lie in another docset. */
  readonly pivots: PivotUse | undefined
  /** HTML tags that are not inside a tag that the site drops. */
  readonly html: readonly PageTag[]
  readonly codeBlocks: readonly { readonly code: CodeBlock; readonly place: Place }[]
  readonly tables: readonly PageTable[]
  /** What may be somebody's words; `none` and `attributed` included. */
  quotes(settings: QuoteSettings): readonly PageQuote[]
  /** Title of the published page, the site's suffix included; absent for a page without any. */
  readonly title: Title | undefined
  /** `H2 'Title'(a.md(5,1) -> includes/b.md(2,1))`, as the Learn build's messages name a heading. */
  label(heading: PageHeading): string
  /** The text of the article's own file; undefined for pages that are no Markdown, or that cannot be read any more. */
  text(): string | undefined
  /** `(a.md(5,1) -> includes/b.md(2,1))` for a place in an include, `''` in the article itself. */
  chain(part: Part, span: Span): string
}

/** The attribute `breadcrumb_path` of a page. */
export interface Breadcrumb {
  readonly href: string
  /** Of the value, which may stand in the configuration. */
  readonly place: Place
  readonly target: Target
}

/** The docset as its rules see it. */
export interface DocsetView extends Docset {
  /** Items whose text another page has too, each with the list of places that the message names. */
  duplicates<T extends Unique>(items: readonly T[]): readonly { readonly item: T; readonly list: string }[]
  /** Where the breadcrumbs of pages without errors lead. */
  readonly breadcrumbs: readonly Breadcrumb[]
  /** True when an error stands in the file: the build then skips its last steps with the page. */
  hasErrors(file: RepoPath): boolean
}

/** The order in which the build looks at a page, which counts where a file has more findings than it keeps. */
export const STAGES = ['text', 'content', 'links', 'xrefs', 'tags', 'rendering', 'bookmarks'] as const

export interface Rule {
  /** The code of its findings; also the names of its files. */
  readonly code: string
  /** Name of the check in a content ruleset (`markdownValidationRules`); a rule without one is part of the build itself. */
  readonly type?: string
  /** True when the Learn build has no such check. */
  readonly ours?: boolean
  /** Severity unless settings or a ruleset say otherwise. */
  readonly severity: Severity | 'off'
  /** Severity in the `build` preset, where the two differ. */
  readonly buildSeverity?: Severity | 'off'
  /** When the build comes to it; with the content of the page unless said otherwise. */
  readonly stage?: (typeof STAGES)[number]
  /** One sentence for the table of rules. */
  readonly summary: string
  /** A sentence with `{slots}`, or several by name; a message may have a severity of its own. */
  readonly message: string | Readonly<Record<string, string | { readonly text: string; readonly severity: Severity }>>
  /** Order of the slots for `{0}`, `{1}` … in rulesets and overrides, where it is not that of the message; `message` is all of it. */
  readonly parameters?: readonly string[]
  readonly options?: OptionSchemas
  /** Page types it looks at; `conceptual` unless said otherwise. */
  readonly contentTypes?: readonly string[]
  /** Page types it looks at as well, whatever a ruleset says: it reports elsewhere than it looks. */
  readonly alsoOn?: readonly string[]
  readonly page?: (page: Page, report: Report, options: never) => void
  readonly docset?: (docset: DocsetView, report: Report, options: never, collected: readonly unknown[]) => void
  /** What the docset part of the rule wants to know of each page. */
  readonly collect?: (page: Page, options: never) => readonly unknown[]
}

type Checks<O extends OptionSchemas, C> = {
  readonly options?: O
  readonly page?: (page: Page, report: Report, options: OptionsOf<O>) => void
  readonly docset?: (docset: DocsetView, report: Report, options: OptionsOf<O>, collected: readonly C[]) => void
  readonly collect?: (page: Page, options: OptionsOf<O>) => readonly C[]
}

/**
 * Defines a rule. One without a check of its own words the problems of its code that compiling and linking found.
 */
export function defineRule<const O extends OptionSchemas = Record<never, never>, C = never>(
  rule: Omit<Rule, 'options' | 'page' | 'docset' | 'collect'> & Checks<O, C>,
): Rule {
  return rule as unknown as Rule
}
