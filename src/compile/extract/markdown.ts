import type {
  Definition,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import type {
  Block,
  CodeBlock,
  HtmlTag,
  Link as LinkFact,
  MarkdownFacts,
  Problem,
  Region,
  Snippet,
  Table,
  Xref,
} from '../../facts.ts'
import type { Span } from '../../finding.ts'
import { packLines } from '../../lines.ts'
import { readHeader } from '../header.ts'
import { attribute, type Construct, type Element } from '../learn/construct.ts'
import { type RegionExtent, type Restored, sourceLines } from '../learn/restore.ts'
import { type Comment, readSuppressions } from '../suppressions.ts'
import { findMergeConflict } from './conflict.ts'
import { readCode } from './fences.ts'
import { type HtmlPiece, readHtml, type StartTag } from './html.ts'
import { inlineText, isAngled, isVisible } from './inline.ts'
import { slug, uniqueIds } from './slug.ts'
import { isFailedTable, readTable } from './tables.ts'
import { type TabGroup, type TabTitle, tabProblems, tabTitle } from './tabs.ts'

/** Deeper nesting than this is an attack or an accident; what lies below is not looked at. */
const MAX_DEPTH = 200
const LEADING_ANCHOR = /^<a (?:name|id)="([\w .-]+)">$/

type Flow = readonly RootContent[]

/** One walk over the tree of an article or include: everything the rules will ever want of it. */
export function extractMarkdown(tree: Root, text: string, learn: Restored): MarkdownFacts {
  const blocks: Block[] = []
  const tabRegions: Extract<Region, { name: 'tab' }>[] = []
  const tabGroups: TabGroup[] = []
  const anchors = new Set<string>()
  const links: LinkFact[] = []
  const xrefs: Xref[] = []
  const snippets: Snippet[] = []
  const code: CodeBlock[] = []
  const tables: Table[] = []
  const html: HtmlTag[] = []
  const comments: Comment[] = []
  const problems: Problem[] = []
  const idOf = uniqueIds()
  let header: MarkdownFacts['header']
  let definitions: Map<string, Definition> | undefined
  let leaves: Span[] | undefined
  let runBroken = true
  let depth = 0

  /** Walks block content; `hidden` inside the long description of an image, which is no content of its own. */
  const walk = (nodes: Flow, hidden: boolean): void => {
    if (++depth > MAX_DEPTH) {
      if (depth === MAX_DEPTH + 1 && nodes[0])
        problems.push({ code: 'nested-too-deeply', message: 'blocks', span: spanOf(nodes[0]) })
      depth--
      return
    }
    const outerLeaves = leaves
    let group: { span: Span; tabs: TabTitle[] } | undefined
    let tab: { -readonly [K in keyof (typeof tabRegions)[number]]: (typeof tabRegions)[number][K] } | undefined
    const closeTab = (end: number): void => {
      if (tab) tab.span = [tab.span[0], end]
      tab = undefined
      leaves = outerLeaves
    }
    let image = 0
    for (const node of nodes) {
      const title = node.type === 'heading' ? tabTitle(node) : undefined
      if (title && node.type === 'heading') {
        const span = spanOf(node)
        closeTab(span[0])
        if (group) group.tabs.push(title)
        else {
          group = { span, tabs: [title] }
          tabGroups.push(group)
        }
        idOf(slug(inlineText(node.children, 'id', text)))
        addContent(span, hidden)
        const own: Span[] = []
        tab = {
          name: 'tab',
          span: [span[1], span[1]],
          parent: -1,
          id: title.condition ? `${title.id}/${title.condition}` : title.id,
          leaves: own,
        }
        tabRegions.push(tab)
        leaves = own
        runBroken = true
        continue
      }
      if (node.type === 'learn') {
        if (isMediaContainer(node.construct)) image++
        else if (node.construct.kind === 'end' && (node.construct.name === 'image' || node.construct.name === 'video'))
          image--
      }
      visit(node, hidden || image > 0)
      if (node.type === 'thematicBreak' && group) {
        closeTab(spanOf(node)[1])
        group = undefined
        runBroken = true
      }
    }
    const last = nodes.at(-1)
    if (tab && last) closeTab(spanOf(last)[1])
    leaves = outerLeaves
    depth--
  }

  const visit = (node: RootContent, hidden: boolean): void => {
    switch (node.type) {
      case 'yaml':
        header = readHeader(node, text, problems, comments)
        break
      case 'heading':
        addHeading(node, hidden)
        break
      case 'paragraph':
        addLeaf(spanOf(node))
        if (isVisible(node.children)) addContent(spanOf(node), hidden, isHashed(node.children))
        if (isFailedTable(node, text)) tables.push({ span: spanOf(node), failed: true })
        phrasing(node.children, false)
        break
      case 'code': {
        const block = readCode(node, text)
        addLeaf(block.span)
        if (node.value !== '') addContent(spanOf(node), hidden)
        if (!hidden) code.push(block)
        break
      }
      case 'html': {
        addLeaf(spanOf(node))
        const piece = addHtml(node, false)
        if (piece?.visible) addContent(spanOf(node), hidden)
        break
      }
      case 'table':
        tables.push(readTable(node, text))
        addContent(spanOf(node), hidden)
        for (const row of node.children) {
          for (const cell of row.children) {
            addLeaf(spanOf(cell))
            phrasing(cell.children, true, cell.children.length === 1)
          }
        }
        break
      case 'thematicBreak':
        addLeaf(spanOf(node))
        break
      case 'learn':
        addConstruct(node.construct, false)
        break
      default:
        if ('children' in node) walk(node.children as Flow, hidden)
    }
  }

  const addLeaf = (span: Span): void => void leaves?.push(span)

  const addContent = (span: Span, hidden: boolean, hash = false): void => {
    if (hidden || !runBroken) return
    runBroken = false
    blocks.push({ block: 'content', span, ...(hash && { hash }) })
  }

  const addHeading = (node: Heading, hidden: boolean): void => {
    const leading = leadingAnchor(node.children)
    const children = leading === undefined ? node.children : node.children.slice(2)
    const automatic = idOf(slug(inlineText(node.children, 'id', text)))
    anchors.add(leading ?? automatic)
    const underlined = text[node.position!.start.offset!] !== '#'
    const end = node.position!.end.offset!
    const span: Span = underlined ? [text.lastIndexOf('\n', end - 1) + 1, end] : spanOf(node)
    addLeaf(span)
    if (!hidden) {
      const content = inlineText(children, 'content', text)
      const plain = inlineText(children, 'plain', text)
      blocks.push({
        block: 'heading',
        level: node.depth,
        span,
        content,
        ...(plain !== content && { plain }),
        ...(!isVisible(children) && { invisible: true }),
        ...(underlined && { underlined: true }),
      })
      runBroken = true
    }
    phrasing(children, false)
  }

  /** Walks inline content; `crowded` when something visible stands beside it; `cell` for a lone node of a table cell. */
  const phrasing = (nodes: readonly PhrasingContent[], crowded: boolean, cell = false): void => {
    if (++depth <= MAX_DEPTH) {
      let visible: number | undefined
      const isInline = (): boolean => {
        visible ??= nodes.filter(node => isVisible([node])).length
        return crowded || visible > 1
      }
      for (const node of nodes) {
        switch (node.type) {
          case 'text':
          case 'inlineCode':
          case 'break':
            break
          case 'html':
            addHtml(node, true, isInline)
            break
          case 'image':
          case 'imageReference':
            addImage(node, isInline())
            break
          case 'link':
          case 'linkReference':
            addLink(node)
            phrasing(node.children, isInline())
            break
          case 'learn':
            addConstruct(node.construct, isInline(), cell)
            break
          default:
            if ('children' in node) phrasing(node.children as PhrasingContent[], isInline())
        }
      }
    }
    depth--
  }

  const definitionOf = (identifier: string): Definition | undefined => {
    definitions ??= collectDefinitions(tree)
    return definitions.get(identifier)
  }

  const addLink = (node: Link | LinkReference): void => {
    const span = spanOf(node)
    const url = node.type === 'link' ? node.url : (definitionOf(node.identifier)?.url ?? '')
    if (url.startsWith('xref:')) {
      xrefs.push({ span, href: url.slice('xref:'.length) })
      return
    }
    const angled = isAngled(node, text)
    const auto = angled || text[span[0]] !== '['
    const href = auto && !angled ? bareAddress(text.slice(...span), url) : url
    const hrefSpan = node.type === 'link' && !auto ? addressSpan(node, text) : undefined
    const invisible = !auto && !isVisible(node.children)
    links.push({
      span,
      href,
      ...(hrefSpan && { hrefSpan }),
      tag: 'a',
      ...(auto && { syntax: 'auto' as const }),
      ...(invisible && { invisible }),
    })
  }

  const addImage = (node: Image | ImageReference, inline: boolean): void => {
    const href = node.type === 'image' ? node.url : (definitionOf(node.identifier)?.url ?? '')
    const hrefSpan = node.type === 'image' ? addressSpan(node, text) : undefined
    links.push({
      span: spanOf(node),
      href,
      ...(hrefSpan && { hrefSpan }),
      tag: 'img',
      alt: node.alt ?? '',
      ...(inline && { inline }),
    })
  }

  const addHtml = (node: Html, inline: boolean, isInline?: () => boolean): HtmlPiece | undefined => {
    if (inline && node.value.startsWith('</')) return undefined
    const piece = readHtml(node.value, offsetsOf(node, text))
    comments.push(...piece.comments)
    for (const tag of piece.tags) addTag(tag, isInline)
    return piece
  }

  const addTag = (tag: StartTag, isInline?: () => boolean): void => {
    const name = tag.name.toLowerCase()
    const value = (attribute: string): string | undefined =>
      tag.attributes.find(candidate => candidate.name === attribute)?.value
    for (const attribute of tag.attributes) {
      if ((attribute.name === 'id' || attribute.name === 'name') && attribute.value !== '') anchors.add(attribute.value)
      const isLink =
        (name === 'a' && attribute.name === 'href') || attribute.name === 'src' || attribute.name === 'poster'
      if (!isLink || (name === 'a' && attribute.value === '')) continue
      if (attribute.value.startsWith('xref:')) {
        xrefs.push({ span: attribute.valueSpan, href: attribute.value.slice('xref:'.length), html: true })
        continue
      }
      const alt = name === 'img' ? (value('alt') ?? '') : undefined
      const crowded = name === 'img' && isInline?.()
      links.push({
        span: attribute.valueSpan,
        href: attribute.value,
        hrefSpan: attribute.valueSpan,
        tag: name,
        syntax: 'html',
        ...(alt !== undefined && { alt }),
        ...(crowded && { inline: true }),
      })
    }
    if (name === 'xref') {
      const href = value('href') ?? value('uid')
      const raw = value('data-raw-html') ?? value('data-raw-source') ?? ''
      const optional = value('data-throw-if-not-resolved')?.toLowerCase() === 'false' || raw.startsWith('@')
      const exact = value('href') === undefined
      if (href) xrefs.push({ span: tag.span, href, html: true, ...(exact && { exact }), ...(optional && { optional }) })
      return
    }
    const attributes = tag.attributes
      .map(({ name, span }) => ({ name, span }))
      .filter(({ name }) => !/^(?:aria|data)-/.test(name))
    html.push({
      name: tag.name,
      nameSpan: tag.nameSpan,
      ...(tag.inner && tag.inner[0] < tag.inner[1] && { inner: tag.inner }),
      attributes,
    })
  }

  const addConstruct = (construct: Construct, inline: boolean, cell = false): void => {
    switch (construct.kind) {
      case 'include':
        blocks.push({
          block: 'include',
          span: construct.span,
          path: construct.path,
          ...(!construct.block && !cell && { inline: true }),
        })
        runBroken = true
        break
      case 'snippet':
        snippets.push(readSnippet(construct))
        if (runBroken) blocks.push({ block: 'content', span: construct.span, snippet: true })
        break
      case 'element':
        addElement(construct, inline)
        break
      case 'video':
        links.push({ span: construct.span, href: construct.url, tag: 'iframe', syntax: 'colon' })
        break
      case 'region':
      case 'end':
        runBroken = true
        break
    }
  }

  const addElement = ({ name, span, attributes, container }: Element, inline: boolean): void => {
    const value = (key: string): string => attribute(attributes, key)
    const hrefSpan = attributes.find(candidate => candidate.name === 'source')?.span
    const source = { span, ...(hrefSpan && { hrefSpan }), syntax: 'colon' as const }
    if (name === 'image') {
      const icon = value('type') === 'icon'
      links.push({
        ...source,
        href: value('source'),
        tag: 'img',
        alt: value('alt-text'),
        ...(icon && { icon: true }),
        ...(inline && !container && { inline: true }),
      })
      const target = value('link') || value('lightbox')
      if (target) links.push({ span, href: target, tag: 'a', syntax: 'colon' })
    } else if (name === 'video') links.push({ ...source, href: value('source'), tag: 'video' })
    else if (name === 'code') {
      const [id, range] = [value('id'), value('range')]
      snippets.push({ span, path: value('source'), syntax: 'colon', ...(id && { name: id }), ...(range && { range }) })
    }
  }

  walk(tree.children, false)
  problems.push(...learn.problems, ...tabProblems(tabGroups), ...findMergeConflict(text))
  return {
    kind: 'markdown',
    lines: packLines(text),
    ...(header && { header }),
    blocks,
    regions: nest([...learn.regions.map(toRegion), ...tabRegions]),
    anchors: [...anchors],
    links,
    xrefs,
    snippets,
    code,
    tables,
    html,
    quotes: [],
    suppressions: readSuppressions(comments, text),
    problems,
  }
}

function spanOf(node: { position?: RootContent['position'] }): Span {
  return [node.position!.start.offset!, node.position!.end.offset!]
}

function isMediaContainer(construct: Construct): boolean {
  return construct.kind === 'element' && construct.container
}

/** Id of a heading that starts with `<a name="id"></a>` and has something behind it. */
function leadingAnchor(children: readonly PhrasingContent[]): string | undefined {
  const [first, second] = children
  if (children.length < 3 || first?.type !== 'html' || second?.type !== 'html' || second.value !== '</a>')
    return undefined
  return LEADING_ANCHOR.exec(first.value)?.[1]
}

/** True for a paragraph that starts like a heading, but for the blank. */
function isHashed(children: readonly PhrasingContent[]): boolean {
  return children[0]?.type === 'text' && /^#[^\s#]/.test(children[0].value)
}

/** A bare address: `www.` means https, and a `>` at the end belongs to an escaped `<` before it. */
function bareAddress(written: string, url: string): string {
  const address = /^www\./i.test(written) ? `https://${written}` : url
  return address.replace(/>+$/, '')
}

function collectDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const collect = (nodes: Flow): void => {
    for (const node of nodes) {
      if (node.type === 'definition') {
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
      } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') collect(node.children)
    }
  }
  collect(tree.children)
  return definitions
}

/** Place of the address in `[text](address "title")`, when it is written as it is read. */
function addressSpan(node: Link | Image, text: string): Span | undefined {
  const [start, end] = spanOf(node)
  const from = node.type === 'link' && node.children.length > 0 ? spanOf(node.children.at(-1)!)[1] : start
  const at = node.url === '' ? -1 : text.indexOf(node.url, text.indexOf('](', from) + 2)
  return at >= 0 && at + node.url.length <= end ? [at, at + node.url.length] : undefined
}

/** Offset in the text of each index in a node's value, which has lost the prefixes of its containers. */
function offsetsOf(node: Html, text: string): (index: number) => number {
  const start = node.position!.start.offset!
  if (!node.value.includes('\n')) return index => start + index
  const lines = sourceLines(node, text)
  const table: { index: number; offset: number }[] = []
  let index = 0
  let offset = start
  for (const [number, line] of lines.entries()) {
    const end = text.indexOf('\n', offset)
    const lineEnd = end < 0 ? text.length : end
    const begin =
      number === 0
        ? start
        : Math.max(offset, text.slice(offset, lineEnd).replace(/\r$/, '').length - line.length + offset)
    table.push({ index, offset: begin })
    index += line.length + 1
    offset = lineEnd + 1
  }
  return position => {
    let at = 0
    while (at + 1 < table.length && table[at + 1]!.index <= position) at++
    return table[at]!.offset + position - table[at]!.index
  }
}

function readSnippet(construct: Construct & { kind: 'snippet' }): Snippet {
  const query = new Map(
    construct.query.split('&').map(item => [item.split('=')[0]!.toLowerCase(), item.split('=')[1] ?? '']),
  )
  const fragmentRange = /^L\d+(?:-L?\d*)?$/i.test(construct.fragment)
  const name = query.get('name') || (fragmentRange ? '' : construct.fragment)
  const range = query.get('range') || (fragmentRange ? construct.fragment.replaceAll(/l/gi, '') : '')
  return {
    span: construct.span,
    path: construct.path,
    syntax: construct.notebook ? 'notebook' : 'code',
    ...(construct.language && { language: construct.language }),
    ...(name && { name }),
    ...(range && { range }),
  }
}

function toRegion({ name, attributes, span }: RegionExtent): Region {
  const value = (key: string): string => attribute(attributes, key)
  if (name === 'moniker') return { name, span, parent: -1, range: value('range') }
  if (name !== 'zone') return { name, span, parent: -1 }
  return {
    name,
    span,
    parent: -1,
    ...(value('target') && { target: value('target') }),
    ...(value('pivot') && { pivot: value('pivot') }),
  }
}

/** Sorts regions by their start, outer before inner, and tells each its parent. */
function nest(regions: Region[]): Region[] {
  regions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const open: number[] = []
  return regions.map((region, index) => {
    while (open.length > 0 && regions[open.at(-1)!]!.span[1] <= region.span[0]) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(index)
    return { ...region, parent }
  })
}
