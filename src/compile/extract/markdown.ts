import type { Html, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { CodeBlock, Header, MarkdownFacts, Problem, Table as TableFact } from '../../facts.ts'
import type { Span } from '../../finding.ts'
import { packLines } from '../../lines.ts'
import { findUnclosedHeader, readHeader } from '../header.ts'
import type { Construct } from '../learn/construct.ts'
import type { Restored } from '../learn/restore.ts'
import type { Mutable } from '../mutable.ts'
import { type Comment, readSuppressions } from '../suppressions.ts'
import { findMergeConflict } from './conflict.ts'
import { readCode } from './fences.ts'
import { readHtml } from './html.ts'
import { areSeveralVisible, isVisible, readInline } from './inline.ts'
import { type IndentedLine, linesOf, spanOf } from './node.ts'
import { Outline } from './outline.ts'
import { findQuotes } from './quotes.ts'
import { References } from './references.ts'
import { nest, toRegion } from './regions.ts'
import { TabStack } from './tab-stack.ts'
import { hasRows, isFailedTable, readLooseTable, readTable } from './tables.ts'
import { Tabs, tabTitle } from './tabs.ts'

/** Deeper nesting than this is an attack or an accident; what lies below is not looked at. */
const MAX_DEPTH = 200

/** One walk over the tree of an article or include: everything the rules will ever want of it. */
export function extractMarkdown(tree: Root, text: string, learn: Restored): MarkdownFacts {
  const walk = new Walk(tree, text)
  walk.blocks(tree.children, false)
  const { outline, references, tabs } = walk
  const unclosed = walk.header ? undefined : findUnclosedHeader(text)
  const header = walk.header ?? unclosed?.header
  const inline = readInline(tree, text)
  const facts: Partial<Mutable<MarkdownFacts>> = { kind: 'markdown', lines: packLines(text) }
  if (header) facts.header = header
  if (inline) facts.inline = inline
  facts.blocks = outline.blocks
  facts.regions = nest([...learn.regions.map(toRegion), ...tabs.regions])
  facts.anchors = [...outline.ids, ...tabs.ids]
  facts.links = references.links
  facts.xrefs = references.xrefs
  facts.snippets = references.snippets
  facts.code = walk.code
  facts.tables = walk.tables
  facts.html = references.html
  if (walk.indented.length > 0) facts.indented = walk.indented
  facts.quotes = findQuotes(tree.children, text)
  if (walk.hasStrong) facts.strong = true
  facts.suppressions = readSuppressions(walk.comments, text)
  facts.problems = [
    ...(unclosed ? [unclosed.problem] : []),
    ...walk.problems,
    ...learn.problems,
    ...tabs.problems,
    ...findMergeConflict(text),
  ]
  return facts as MarkdownFacts
}

class Walk {
  readonly outline: Outline
  readonly references: References
  readonly tabs = new Tabs()
  readonly code: CodeBlock[] = []
  readonly tables: TableFact[] = []
  readonly comments: Comment[] = []
  readonly problems: Problem[] = []
  readonly indented: IndentedLine[] = []
  header: Header | undefined
  hasStrong = false
  readonly #text: string
  /** How many rows and columns are open. */
  #columns = 0
  /** Where the leaf blocks of the innermost tab go. */
  #leaves: Span[] | undefined
  #depth = 0

  constructor(tree: Root, text: string) {
    this.#text = text
    this.outline = new Outline(text)
    this.references = new References(tree, text)
  }

  /** Walks block content; `hidden` inside the long description of an image, which is no content of its own. */
  blocks(nodes: readonly RootContent[], hidden: boolean): void {
    if (!this.#enter(nodes[0])) return
    const outer = this.#leaves
    let tabs: TabStack | undefined
    let images = 0
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!
      const title = node.type === 'heading' ? tabTitle(node) : undefined
      if (title && node.type === 'heading') {
        this.outline.claimId(node)
        if (!hidden) this.outline.content(node)
        this.outline.endRun()
        tabs ??= new TabStack(this.tabs, outer)
        tabs.start(title, spanOf(node))
        this.#leaves = tabs.leaves
        continue
      }
      if (node.type === 'learn') {
        images += openImages(node.construct)
        tabs ??= new TabStack(this.tabs, outer)
        tabs.follow(node.construct, spanOf(node)[0])
        this.#leaves = tabs.leaves
      }
      this.#block(node, hidden || images > 0, nodes[index - 1], nodes[index + 1])
      if (tabs && node.type === 'thematicBreak' && tabs.break(spanOf(node)[1])) {
        this.#leaves = tabs.leaves
        this.outline.endRun()
      }
    }
    tabs?.end(spanOf(nodes.at(-1)!)[1])
    this.#leaves = outer
    this.#depth--
  }

  #enter(first: RootContent | undefined): boolean {
    if (this.#depth < MAX_DEPTH) {
      this.#depth++
      return true
    }
    const known = this.problems.some(({ code }) => code === 'nested-too-deeply')
    if (first && !known) this.problems.push({ code: 'nested-too-deeply', message: 'blocks', span: spanOf(first) })
    return false
  }

  #block(node: RootContent, hidden: boolean, before: RootContent | undefined, after: RootContent | undefined): void {
    switch (node.type) {
      case 'yaml':
        this.header = readHeader(node, this.#text, this.problems, this.comments)
        break
      case 'heading': {
        const { children, span } = this.outline.heading(node, hidden)
        this.#leaves?.push(span)
        this.#inline(children, false)
        break
      }
      case 'paragraph':
        this.#paragraph(node, hidden, after)
        break
      case 'code': {
        const code = readCode(node, this.#text)
        // The native parser splits indented code that follows a list and a heading.
        if (code.info === undefined && before?.type === 'code' && readCode(before, this.#text).info === undefined) break
        this.#leaves?.push(code.span)
        if (node.value !== '' && !hidden) this.outline.content(node)
        if (!hidden) this.code.push(code)
        break
      }
      case 'html':
        if (!this.#html(node)) break
        this.#leaves?.push(spanOf(node))
        if (!hidden) this.outline.content(node)
        break
      case 'table':
        if (!isGlued(before, node)) this.tables.push(readTable(node, this.#text))
        if (!hidden) this.outline.content(node)
        this.#cells(node)
        break
      case 'thematicBreak':
        this.#leaves?.push(spanOf(node))
        break
      case 'learn':
        this.#construct(node.construct, hidden, false)
        break
      default:
        if ('children' in node) this.blocks(node.children as RootContent[], hidden)
    }
  }

  #paragraph(node: Paragraph, hidden: boolean, after: RootContent | undefined): void {
    this.#leaves?.push(spanOf(node))
    if (!hidden && this.outline.takesContent && isVisible(node.children))
      this.outline.content(node, isHashed(node.children))
    const mayBeTable = hasRows(node, this.#text)
    const loose = mayBeTable ? readLooseTable(node, this.#text) : undefined
    if (loose) this.tables.push(loose)
    else if ((mayBeTable && isFailedTable(node, this.#text)) || isGlued(node, after))
      this.tables.push({ span: spanOf(node), failed: true })
    this.#inline(node.children, false)
  }

  #cells(table: Table): void {
    for (const row of table.children) {
      for (const cell of row.children) {
        this.#leaves?.push(spanOf(cell))
        this.#inline(cell.children, true, cell.children.length === 1)
      }
    }
  }

  /** Walks inline content; `crowded` when something visible stands beside it; `cell` for a lone node of a table cell. */
  #inline(nodes: readonly PhrasingContent[], crowded: boolean, cell = false): void {
    if (this.#depth >= MAX_DEPTH) return
    this.#depth++
    let several: boolean | undefined
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'break') continue
      several ??= areSeveralVisible(nodes)
      const isInline = crowded || this.#columns > 0 || several
      switch (node.type) {
        case 'html':
          if (!node.value.startsWith('</')) this.#html(node, isInline)
          break
        case 'image':
        case 'imageReference':
          this.references.image(node, isInline)
          break
        case 'link':
        case 'linkReference':
          this.references.link(node)
          this.#inline(node.children, isInline)
          break
        case 'learn':
          this.#construct(node.construct, false, isInline, cell)
          break
        default:
          if (node.type === 'strong') this.hasStrong = true
          if ('children' in node) this.#inline(node.children as PhrasingContent[], isInline)
      }
    }
    this.#depth--
  }

  /** Reads a piece of HTML; true when the reader sees something of it. */
  #html(node: Html, isInline?: boolean): boolean {
    const { at, indented } = linesOf(node, this.#text)
    const piece = readHtml(node.value, at)
    this.comments.push(...piece.comments)
    if (piece.tags.length > 0) this.indented.push(...indented)
    for (const tag of piece.tags) this.references.tag(tag, isInline ?? tag.crowded === true)
    return piece.visible
  }

  #construct(construct: Construct, hidden: boolean, inline: boolean, cell = false): void {
    switch (construct.kind) {
      case 'include':
        this.outline.include(construct.span, construct.path, !construct.block && !cell)
        break
      case 'snippet':
        this.references.snippet(construct)
        if (!hidden) this.outline.overlooked(construct.span)
        break
      case 'element':
        this.references.element(construct, inline)
        if (!hidden && (construct.container || construct.name === 'code' || construct.name === 'form'))
          this.outline.overlooked(construct.span)
        break
      case 'video':
        if (!hidden) this.outline.overlooked(construct.span)
        break
      case 'region':
      case 'end':
        if (construct.name === 'row' || construct.name === 'column')
          this.#columns = Math.max(0, this.#columns + (construct.kind === 'region' ? 1 : -1))
        this.outline.endRun()
        break
    }
  }
}

/** 1 where an image or video with a long description opens, -1 where it ends. */
function openImages(construct: Construct): number {
  if (construct.kind === 'element' && construct.container) return 1
  return construct.kind === 'end' && (construct.name === 'image' || construct.name === 'video') ? -1 : 0
}

/** True for a table right below the lines of a paragraph: to the build, all of it is one paragraph. */
function isGlued(paragraph: RootContent | undefined, table: RootContent | undefined): boolean {
  if (paragraph?.type !== 'paragraph' || table?.type !== 'table') return false
  return paragraph.position!.end.line + 1 === table.position!.start.line
}

/** True for a paragraph that starts like a heading, but for the blank. */
function isHashed(children: readonly PhrasingContent[]): boolean {
  return children[0]?.type === 'text' && /^#[^\s#]/.test(children[0].value)
}
