import type { Mutable } from './compile/mutable.ts'
import { emptyMarkdown, type Facts, type MarkdownFacts } from './facts.ts'

/**
 * What other files need to know of a file: its header, its includes, and what a fragment can point at. Headings, links and
 * the like matter to the check of the file's own page alone.
 */
export function outlineOf(facts: Facts): Facts {
  if (facts.kind !== 'markdown') return facts
  const { lines, header, anchors, html, blocks, unread } = facts
  const outline: Mutable<MarkdownFacts> = {
    ...emptyMarkdown(lines),
    anchors,
    html: html.some(tag => tag.ids) ? html.filter(tag => tag.ids || tag.inner) : [],
    blocks: blocks.filter(({ block }) => block === 'include'),
  }
  if (header) outline.header = header
  if (unread) outline.unread = unread
  return outline
}
