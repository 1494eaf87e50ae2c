import type { Heading, PhrasingContent, Root } from 'mdast'
import type { Problem, TocFacts, TocHeading } from '../facts.ts'
import type { Span } from '../finding.ts'
import { packLines } from '../lines.ts'
import { readHtml } from './extract/html.ts'
import { inlineText } from './extract/inline.ts'
import { readHeader } from './header.ts'
import { type Comment, readSuppressions } from './suppressions.ts'

/** `@uid` or `@"uid"`. */
const AT_UID = /^@(?:(["'])(.+)\1|([A-Za-z][\w./*-]*))$/

/** Facts of a TOC in Markdown: headings of any depth with at most one link each, and nothing else. */
export function compileToc(parse: (text: string) => Root, text: string): TocFacts {
  const tree = parse(flatten(text))
  const entries: TocHeading[] = []
  const problems: Problem[] = []
  const comments: Comment[] = []
  const strangers: Span[] = []
  let header: TocFacts['header']
  for (const node of tree.children) {
    const span: Span = [node.position!.start.offset!, node.position!.end.offset!]
    if (node.type === 'yaml') header = readHeader(node, text, problems, comments)
    else if (node.type === 'heading') {
      const entry = readEntry(node, span, text)
      if (entry) entries.push(entry)
      else problems.push(toProblem(span))
    } else if (node.type === 'html') {
      const piece = readHtml(node.value, index => span[0] + index)
      comments.push(...piece.comments)
      if (piece.visible) problems.push(toProblem(span))
    } else if (node.type === 'thematicBreak') problems.push(toProblem(span))
    else strangers.push(span)
  }
  return {
    kind: 'toc',
    lines: packLines(text),
    ...(header && { header }),
    entries,
    suppressions: readSuppressions(comments, text),
    problems: [...problems, ...paragraphs(strangers, text).map(toProblem)],
  }
}

function toProblem(span: Span): Problem {
  return { code: 'invalid-toc-syntax', span }
}

/** The build knows neither lists nor quotes nor code in a TOC: lines without a blank one between them are one paragraph. */
function paragraphs(spans: readonly Span[], text: string): Span[] {
  const found: Span[] = []
  for (const [start, end] of spans) {
    for (const { 0: lines, index } of text.slice(start, end).matchAll(/[^\s][^\r\n]*(?:\r?\n[ \t]*[^\s][^\r\n]*)*/g)) {
      const last = found.at(-1)
      const span: Span = [start + index, start + index + lines.length]
      if (last && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(last[1], span[0]))) found[found.length - 1] = [last[0], span[1]]
      else found.push(span)
    }
  }
  return found
}

/** CommonMark stops at six hashes; a TOC does not. One hash and blanks keep the offsets. */
function flatten(text: string): string {
  return text.replace(
    /^( {0,3})#(#+)(?=[ \t\r\n]|$)/gm,
    (_, indent: string, more: string) => `${indent}#${' '.repeat(more.length)}`,
  )
}

function readEntry(node: Heading, span: Span, text: string): TocHeading | undefined {
  const level = text[span[0]] === '#' ? /^#+/.exec(text.slice(span[0], span[0] + 1000))![0].length : node.depth
  const [only] = node.children
  if (!only) return { level, span }
  if (node.children.length > 1 || ('children' in only && only.type !== 'link' && only.type !== 'linkReference'))
    return node.children.some(holdsLink) ? undefined : { level, span, name: written(node, text) }
  const uid = only.type === 'text' ? AT_UID.exec(only.value) : null
  if (uid) return { level, span, uid: uid[2] ?? uid[3]!, hrefSpan: [only.position!.start.offset! + 1, span[1]] }
  if (only.type !== 'link') return { level, span, name: written(node, text) }
  const hrefSpan: Span = [only.position!.start.offset!, only.position!.end.offset!]
  if (text[hrefSpan[0]] === '<' && only.url.startsWith('xref:'))
    return { level, span, uid: only.url.slice('xref:'.length), hrefSpan }
  const name = inlineText(only.children, 'plain', text)
  return { level, span, ...(name && { name }), href: only.url, hrefSpan }
}

function holdsLink(node: PhrasingContent): boolean {
  return node.type === 'link' || node.type === 'linkReference' || ('children' in node && node.children.some(holdsLink))
}

function written(node: Heading, text: string): string {
  return text.slice(node.children[0]!.position!.start.offset!, node.children.at(-1)!.position!.end.offset!)
}
