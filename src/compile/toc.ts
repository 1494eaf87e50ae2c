import type { Heading, Root } from 'mdast'
import type { Problem, TocFacts, TocHeading } from '../facts.ts'
import type { Span } from '../finding.ts'
import { packLines } from '../lines.ts'
import { readHtml } from './extract/html.ts'
import { inlineText } from './extract/inline.ts'
import { readHeader } from './header.ts'
import { type Comment, readSuppressions } from './suppressions.ts'

/** Facts of a TOC in Markdown: headings of any depth with at most one link each, and nothing else. */
export function compileToc(parse: (text: string) => Root, text: string): TocFacts {
  const tree = parse(flatten(text))
  const entries: TocHeading[] = []
  const problems: Problem[] = []
  const comments: Comment[] = []
  let header: TocFacts['header']
  for (const node of tree.children) {
    const span: Span = [node.position!.start.offset!, node.position!.end.offset!]
    if (node.type === 'yaml') header = readHeader(node, text, problems, comments)
    else if (node.type === 'heading') {
      const entry = readEntry(node, span, text)
      if (entry) entries.push(entry)
      else problems.push({ code: 'invalid-toc-syntax', span })
    } else if (node.type === 'html') {
      const piece = readHtml(node.value, index => span[0] + index)
      comments.push(...piece.comments)
      if (piece.visible) problems.push({ code: 'invalid-toc-syntax', span })
    } else problems.push({ code: 'invalid-toc-syntax', span })
  }
  return {
    kind: 'toc',
    lines: packLines(text),
    ...(header && { header }),
    entries,
    suppressions: readSuppressions(comments, text),
    problems,
  }
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
  const links = node.children.filter(child => child.type === 'link' || child.type === 'linkReference')
  if (node.children.length > 1) return links.length > 0 ? undefined : { level, span, name: written(node, text) }
  if (only.type !== 'link') return { level, span, name: written(node, text) }
  const hrefSpan: Span = [only.position!.start.offset!, only.position!.end.offset!]
  if (text[hrefSpan[0]] === '<' && only.url.startsWith('xref:'))
    return { level, span, uid: only.url.slice('xref:'.length), hrefSpan }
  const name = inlineText(only.children, 'plain', text)
  return { level, span, ...(name && { name }), href: only.url, hrefSpan }
}

function written(node: Heading, text: string): string {
  return text.slice(node.children[0]!.position!.start.offset!, node.children.at(-1)!.position!.end.offset!)
}
