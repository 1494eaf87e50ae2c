import type { Span } from './finding.ts'
import type { Value } from './value.ts'

/**
 * The object file: everything the linter ever wants to know of one text, and nothing that depends on another file or on
 * settings. Plain data that survives JSON and structured cloning; offsets are UTF-16 units in the text without its byte
 * order mark. Optional properties are left out where they would say "no".
 */
export type Facts = MarkdownFacts | DataFacts | TocFacts

export interface MarkdownFacts {
  readonly kind: 'markdown'
  /** Packed line lengths, see lines.ts. */
  readonly lines: string
  readonly header?: Header
  /** What a line shows of the file that includes it: the text of its paragraphs and headings, if short. */
  readonly inline?: { readonly content: string; readonly plain: string }
  /** Headings, includes and visible content in reading order. */
  readonly blocks: readonly Block[]
  /** Zones, moniker ranges, tabs and other stretches; sorted by start, a nested one after its parent. */
  readonly regions: readonly Region[]
  /** Ids of headings and tabs; HTML tags bring theirs. */
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
  readonly xrefs: readonly Xref[]
  readonly snippets: readonly Snippet[]
  readonly code: readonly CodeBlock[]
  readonly tables: readonly Table[]
  readonly html: readonly HtmlTag[]
  /** Lines of HTML that a list or quote indents by so many columns; the first line of a piece is none. */
  readonly indented?: readonly { readonly span: Span; readonly columns: number }[]
  readonly quotes: readonly Quote[]
  /** True when there is bold text. */
  readonly strong?: true
  readonly suppressions: readonly Suppression[]
  readonly problems: readonly Problem[]
  /** True when the text could not be read, so that nothing may be concluded from what is missing. */
  readonly unread?: true
  /** What remark-lint says, where settings name rules of it. */
  readonly messages?: readonly StyleMessage[]
}

/** A message of a remark-lint rule. The code is the name of the rule's package. */
export interface StyleMessage {
  readonly code: string
  readonly message: string
  readonly span?: Span
}

/** Facts of a YAML or JSON file. */
export interface DataFacts {
  readonly kind: 'data'
  readonly format: 'yaml' | 'json'
  readonly lines: string
  /** `YamlMime` of the first line, or the last segment of `$schema`. */
  readonly mime?: string
  readonly value?: Value
  readonly suppressions: readonly Suppression[]
  readonly problems: readonly Problem[]
}

/** Facts of a TOC written in Markdown: a heading for each node. */
export interface TocFacts {
  readonly kind: 'toc'
  readonly lines: string
  readonly header?: Header
  readonly entries: readonly TocHeading[]
  readonly suppressions: readonly Suppression[]
  readonly problems: readonly Problem[]
}

/** A node of a Markdown TOC. */
export interface TocHeading {
  readonly level: number
  readonly span: Span
  readonly name?: string
  /** Address of the heading's only link; `xref:` addresses are uids. */
  readonly href?: string
  readonly hrefSpan?: Span
  readonly uid?: string
}

/** The YAML header of an article. */
export interface Header {
  /** From the first `---` to the end of the closing line. */
  readonly span: Span
  /** A mapping; absent when the header is empty, not a mapping, or cannot be read. */
  readonly value?: Value
  /** True when the text could not be read as YAML, so that nothing may be concluded from a missing key. */
  readonly broken?: true
}

export type Block = Heading | IncludeBlock | Content

/** Stands for the text of an include in the text of a heading. */
export const INCLUDED = '\uE001'

export interface Heading {
  readonly block: 'heading'
  readonly level: number
  /** Of the first `#`; of the underline where the heading has one, as the Learn build points there. */
  readonly span: Span
  /** Literal text and raw HTML, as the Learn build's messages print it: code spans left out. */
  readonly content: string
  /** Text as the reader sees it, where that differs from the content. */
  readonly plain?: string
  readonly invisible?: true
  /** Where the text starts, of a heading that is underlined. */
  readonly underlines?: number
}

/** `[!INCLUDE [title](path)]`. */
export interface IncludeBlock {
  readonly block: 'include'
  readonly span: Span
  readonly path: string
  readonly inline?: true
}

/** A run of visible blocks that are not headings; the span is that of the first. */
export interface Content {
  readonly block: 'content'
  readonly span: Span
  /** A paragraph that was meant to be a heading: `#Title`. */
  readonly hash?: true
  /** Code of another file, a video, a form, a complex image: the Learn build does not count them as visible content. */
  readonly overlooked?: true
}

export type Region =
  | {
      readonly name: 'zone'
      readonly span: Span
      readonly parent: number
      readonly target?: string
      readonly pivot?: string
    }
  | { readonly name: 'moniker'; readonly span: Span; readonly parent: number; readonly range: string }
  | {
      readonly name: 'tab'
      readonly span: Span
      readonly parent: number
      readonly id: string
      readonly leaves: readonly Span[]
    }
  | { readonly name: 'alert' | 'row' | 'column' | 'image' | 'video'; readonly span: Span; readonly parent: number }

/** Where a link stands: `a` for `[text](href)`, `img` for images, else the HTML tag's name. */
export interface Link {
  /** Of the whole construct. */
  readonly span: Span
  /** As written, character references decoded, not percent-decoded. */
  readonly href: string
  /** Of the address itself, where it can be told; for edits. */
  readonly hrefSpan?: Span
  readonly tag: string
  /** How it is written, when not as a Markdown link or image. */
  readonly syntax?: 'auto' | 'html' | 'colon'
  /** Alternate text of an image. */
  readonly alt?: string
  /** An icon needs no alternate text. */
  readonly icon?: true
  /** A link whose text the reader cannot see. */
  readonly invisible?: true
  /** An image with other visible content beside it. */
  readonly inline?: true
  /** An image that has its paragraph for itself, in Markdown or `:::image`. */
  readonly lone?: true
}

/** A cross reference: `<xref:uid>`, `[text](xref:uid)`, `<xref href="uid">`. */
export interface Xref {
  readonly span: Span
  /** As written after `xref:`, query and fragment included. */
  readonly href: string
  /** True for `<xref uid="…">`, which is taken as it stands. */
  readonly exact?: true
  /** True when the author said that an unknown uid is no mistake. */
  readonly optional?: true
  readonly html?: true
}

/** `[!code…]` and `:::code`: code taken from another file. */
export interface Snippet {
  readonly span: Span
  readonly path: string
  readonly syntax: 'code' | 'notebook' | 'colon'
  readonly language?: string
  /** Name of the region to take. */
  readonly name?: string
  readonly range?: string
}

export interface CodeBlock {
  /** Of the opening fence's line, or of the first line of an indented block from its margin. */
  readonly span: Span
  /** Info string; absent for an indented block, `''` for a bare fence. */
  readonly info?: string
  /** Lines that are not blank; told for bare fences. */
  readonly lines?: number
  readonly unclosed?: true
}

export interface Table {
  /** Of the header row. */
  readonly span: Span
  /** Header cells that the reader sees as empty, by index. */
  readonly emptyHeaders?: readonly number[]
  /**
   * Where the first cell of every body row is bold, which makes an empty corner right: paths of the includes that have to
   * be bold for that.
   */
  readonly boldFirstColumn?: readonly string[]
  /** First body row that is wider than the header. */
  readonly wideRow?: Span
  /** True for a paragraph that was meant to be a table. */
  readonly failed?: true
}

export interface HtmlTag {
  /** As written. */
  readonly name: string
  readonly nameSpan: Span
  /** What stands between it and its end tag, where both are in the same piece of HTML. */
  readonly inner?: Span
  /** Values of `id` and `name`. */
  readonly ids?: readonly string[]
  readonly attributes: readonly { readonly name: string; readonly span: Span }[]
}

/** What may be somebody's words, with what is around it. Texts are light Markdown, cut to what an attribution needs. */
export interface Quote {
  readonly kind: 'block' | 'inline'
  /** With the quotation marks; of the whole blockquote. */
  readonly span: Span
  /** Without the quotation marks, or without the blockquote's marks. */
  readonly text: string
  /** The end of a text that is cut. */
  readonly tail?: string
  readonly words: number
  /** True for a blockquote with lists, tables or code. */
  readonly mixed?: true
  /** What stands before and after it in its paragraph. */
  readonly before: string
  readonly after: string
  /** Quotations of one paragraph share the number. */
  readonly paragraph: number
  /** The block above; further quotations, code and pictures in between are skipped. */
  readonly lead: QuoteBlock
  /** How many blockquotes stand between it and the block above. */
  readonly run: number
  readonly next: QuoteBlock
  /** The headers of the table's columns and the other cells of its row: `Who: Mei Tan`. */
  readonly row?: string
  readonly heading: string
  /** True when nothing but quotations stands between the heading and it. */
  readonly isBelowHeading?: true
  readonly place: 'text' | 'list' | 'table' | 'alert' | 'quote'
  /** Index of the blockquote that it stands in. */
  readonly within?: number
}

/** A block beside a quotation. */
export interface QuoteBlock {
  /** Type of the mdast node; `none` where there is no block. */
  readonly kind: string
  readonly text: string
  /** True where the block stands outside the list item or blockquote of the quotation: it introduces all of that. */
  readonly outer?: true
}

/** One code that an inline comment switches off. */
export interface Suppression {
  /** Of the comment. */
  readonly span: Span
  /** `''` stands for every code. */
  readonly code: string
  /** Findings that start between these offsets are dropped; a finding without a position counts as offset 0. */
  readonly scope: Span
}

/** Something that the text alone shows to be wrong. The code names the rule that words it. */
export interface Problem {
  readonly code: string
  readonly span?: Span
  /** Where the Learn build points, when not at the start of the span. */
  readonly mark?: Span
  /** Name of the rule's message, where it has several. */
  readonly message?: string
  readonly args?: readonly (string | number)[]
}

/** Facts of a text that cannot be read. */
export function unreadMarkdown(lines: string, problems: readonly Problem[]): MarkdownFacts {
  return { ...emptyMarkdown(lines, problems), unread: true }
}

/** Facts of a text without any content. */
export function emptyMarkdown(lines = ' ', problems: readonly Problem[] = []): MarkdownFacts {
  const none: readonly never[] = []
  return {
    kind: 'markdown',
    lines,
    blocks: none,
    regions: none,
    anchors: none,
    links: none,
    xrefs: none,
    snippets: none,
    code: none,
    tables: none,
    html: none,
    quotes: none,
    suppressions: none,
    problems,
  }
}
