import type { Html, Node, Parent, Root, RootContent, Text } from 'mdast'
import type { Span } from '../../finding.ts'
import type { Attribute, Construct, Element, Region } from './construct.ts'
import { INLINE_FILL } from './mask.ts'
import type { Scan, SyntaxProblem } from './scan.ts'

/** A Learn construct in the tree, where CommonMark has no node for it. */
export interface LearnNode extends Node {
  type: 'learn'
  construct: Construct
}

declare module 'mdast' {
  interface RootContentMap {
    learn: LearnNode
  }
  interface BlockContentMap {
    learn: LearnNode
  }
  interface PhrasingContentMap {
    learn: LearnNode
  }
}

/** A stretch of the text between an opening line and its end mark (or the end of its container). */
export interface RegionExtent {
  readonly name: Region['name'] | 'image' | 'video'
  readonly attributes: readonly Attribute[]
  readonly span: Span
  /** Index of the region around it, or -1. */
  readonly parent: number
}

export interface Restored {
  readonly regions: readonly RegionExtent[]
  readonly problems: readonly SyntaxProblem[]
}

interface OpenRegion {
  readonly construct: Region | Element
  readonly index: number
}

/**
 * Puts the Learn constructs back into the tree of the masked text, in place, pairs opening lines with end marks, and
 * drops what stands in code or HTML, where the build sees no Learn syntax either.
 */
export function restore(tree: Root, text: string, scan: Scan): Restored {
  const { constructs } = scan
  if (constructs.length === 0 && scan.problems.length === 0) return { regions: [], problems: [] }
  const problems: SyntaxProblem[] = []
  const regions: { -readonly [K in keyof RegionExtent]: RegionExtent[K] }[] = []
  let next = 0

  const visit = (parent: Parent, outer: number): void => {
    const open: OpenRegion[] = []
    for (let index = 0; index < parent.children.length && next < constructs.length; index++) {
      const child = parent.children[index]! as RootContent
      const end = endOf(child)
      if (constructs[next]!.span[0] >= end) continue
      if (child.type === 'text') {
        const pieces = splitText(child)
        parent.children.splice(index, 1, ...pieces)
        index += pieces.length - 1
      } else if (child.type === 'html' && startsWith(child, constructs[next]!)) {
        parent.children[index] = replaceBlock(child, constructs[next++]!, open, outer, parent.children[index - 1])
      } else if ('children' in child) visit(child, open.at(-1)?.index ?? outer)
      else unmask(child)
      while (next < constructs.length && constructs[next]!.span[0] < end) next++
    }
    for (const region of open) closeRegion(region, endOf(parent), false)
  }

  /** True for a block that is the construct; its node has the blanks before it as well. */
  const startsWith = (node: Html, { span: [start] }: Construct): boolean =>
    startOf(node) <= start && /^[ \t]*$/.test(text.slice(startOf(node), start))

  const replaceBlock = (
    node: Html,
    construct: Construct,
    open: OpenRegion[],
    outer: number,
    before: Node | undefined,
  ): RootContent => {
    const learn: LearnNode = { type: 'learn', construct, position: node.position! }
    if (construct.kind === 'region' && construct.name === 'zone' && isInZone(open.at(-1)?.index ?? outer)) {
      problems.push({ code: 'invalid-zone', message: 'nested', args: [], span: construct.span })
      return asParagraph(node, text)
    }
    if (construct.kind === 'region' || (construct.kind === 'element' && construct.container)) {
      open.push({ construct, index: regions.length })
      regions.push({
        name: construct.name as RegionExtent['name'],
        attributes: construct.attributes,
        span: construct.span,
        parent: open.at(-2)?.index ?? outer,
      })
    }
    if (construct.kind !== 'end') return learn
    const at = open.findIndex(({ construct: opener }) => matches(opener, construct))
    if (at < 0) return asParagraph(node, text)
    if (construct.rest && construct.name !== 'image' && construct.name !== 'video') {
      problems.push(endProblem(construct.name, construct.rest, open[at]!.construct, text))
    }
    if (construct.name === 'image' && before?.type === 'learn') {
      const { span } = open[at]!.construct
      problems.push({ code: 'invalid-image', message: 'description', args: [], span })
    }
    for (const inner of open.splice(at).reverse())
      closeRegion(inner, construct.span[1], inner.construct.name === construct.name)
    return learn
  }

  const isInZone = (index: number): boolean =>
    index >= 0 && (regions[index]!.name === 'zone' || isInZone(regions[index]!.parent))

  const closeRegion = ({ construct, index }: OpenRegion, end: number, ended: boolean): void => {
    const region = regions[index]!
    region.span = [region.span[0], end]
    if (ended) return
    const span = construct.span
    if (construct.name === 'zone')
      problems.push({ code: 'invalid-zone', message: 'unclosed', args: [lineNumber(text, span[0])], span })
    if (construct.name === 'moniker') {
      problems.push({
        code: 'invalid-moniker-range',
        message: 'unclosed',
        args: [construct.attributes[0]!.value],
        span,
      })
    }
  }

  /** Text around and between inline constructs, with the constructs as nodes of their own. */
  const splitText = (node: Text): RootContent[] => {
    const pieces: RootContent[] = []
    const ends = endOf(node)
    let start = startOf(node)
    for (const part of node.value.split(new RegExp(`(${INLINE_FILL}+)`))) {
      if (!part.startsWith(INLINE_FILL)) {
        if (part) pieces.push({ type: 'text', value: part, position: node.position! })
        continue
      }
      for (let left = part.length; left > 0 && next < constructs.length; next++) {
        const construct = constructs[next]!
        left -= construct.span[1] - construct.span[0]
        pieces.push({ type: 'learn', construct, position: node.position! })
      }
    }
    for (const [index, piece] of pieces.entries()) {
      const following = pieces[index + 1]
      const [from, to] =
        piece.type === 'learn'
          ? piece.construct.span
          : [start, following?.type === 'learn' ? following.construct.span[0] : ends]
      piece.position = { start: { ...node.position!.start, offset: from }, end: { ...node.position!.end, offset: to } }
      start = to
    }
    return pieces
  }

  const unmask = (node: RootContent): void => {
    if (node.type === 'code' || node.type === 'html') node.value = sourceLines(node, text).join('\n')
    else if (node.type === 'inlineCode')
      node.value = text
        .slice(startOf(node), endOf(node))
        .replace(/^`+ ?| ?`+$/g, '')
        .replace(/\r?\n/g, ' ')
    else if (node.type === 'image' && node.alt) node.alt = node.alt.replaceAll(INLINE_FILL, '')
  }

  if (constructs.length > 0) visit(tree, -1)
  problems.push(...scan.problems.filter(problem => isProse(tree, problem.span[0])))
  return { regions, problems }
}

/** Lines of a block's value as they stand in the source, container prefixes taken off. */
export function sourceLines(node: { value: string; position?: Node['position'] }, text: string): string[] {
  const start = node.position!.start.offset!
  const source = text.slice(start, node.position!.end.offset!).split('\n')
  const lines = node.value.split(/\r?\n/)
  const first = source.length > lines.length ? 1 : 0
  return lines.map((line, index) => {
    const origin = (source[index + first] ?? '').replace(/\r$/, '')
    return origin.slice(Math.max(0, origin.length - line.length))
  })
}

function matches(opener: Region | Element, end: Construct & { kind: 'end' }): boolean {
  if (opener.name !== end.name) return false
  return opener.kind === 'element' || opener.name === 'zone' || opener.colons === end.colons
}

function endProblem(name: string, rest: string, opener: Region | Element, text: string): SyntaxProblem {
  const span = opener.span
  if (name === 'zone')
    return { code: 'invalid-zone', message: 'end', args: [lineNumber(text, span[0]), rest, rest[0]!], span }
  const code = name === 'moniker' ? 'invalid-moniker-range' : name === 'row' ? 'invalid-row' : 'invalid-nested-column'
  return { code, message: 'end', args: [], span }
}

/** The build counts lines from 0 in these messages. */
function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}

function asParagraph(node: Html, text: string): RootContent {
  const value = text.slice(startOf(node), endOf(node)).trim()
  return { type: 'paragraph', position: node.position!, children: [{ type: 'text', value, position: node.position! }] }
}

/** False when the innermost node at the offset is code, HTML or front matter. */
function isProse(tree: Root, offset: number): boolean {
  let node: Root | RootContent = tree
  for (;;) {
    const inner: RootContent | undefined =
      'children' in node
        ? (node.children as RootContent[]).find(child => startOf(child) <= offset && offset < endOf(child))
        : undefined
    if (!inner)
      return node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'html' && node.type !== 'yaml'
    node = inner
  }
}

function startOf(node: Node): number {
  return node.position!.start.offset!
}

function endOf(node: Node): number {
  return node.position!.end.offset!
}
