import type { Code, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** An example of a rule's page: a docset, and the findings that it gives. */
export interface Example {
  readonly title: string
  /** Texts, or bytes, by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** The docset before a change, for rules that compare. */
  readonly before?: Example['files']
  /** `file:line:column: message`. */
  readonly findings: readonly string[]
}

const parser = unified().use(remarkParse).use(remarkFrontmatter)

/**
 * Reads the examples of a rule's page. Each heading below `## Examples` starts one. A code block is a file: its path is
 * the inline code of the paragraph before it, `article.md` without one; "Before the change" in front of the path tells what it
 * was. The block after a paragraph that starts with
 * "Findings" lists what docset-lint says, a line each; an example without one gives no finding.
 *
 * A file that is not UTF-8 says so behind the language: `encoding=latin1`, `encoding=utf16le` (which writes the byte order
 * mark as well), or `encoding=hex`, whose text is the bytes themselves.
 */
export function readExamples(page: string): Example[] {
  const sections = split(parser.parse(page))
  return sections.map(({ title, content }) => {
    const files: Record<string, string | Uint8Array> = {}
    const before: Record<string, string | Uint8Array> = {}
    let findings: string[] = []
    for (const [index, node] of content.entries()) {
      if (node.type !== 'code') continue
      const previous = index > 0 ? content[index - 1] : undefined
      const [first, second] = previous?.type === 'paragraph' ? previous.children : []
      if (first?.type === 'text' && first.value.startsWith('Findings')) findings = node.value.split('\n')
      else if (first?.type === 'text' && first.value.startsWith('Before the change') && second?.type === 'inlineCode')
        before[second.value] = contentOf(node)
      else files[first?.type === 'inlineCode' ? first.value : 'article.md'] = contentOf(node)
    }
    return { title, files, findings, ...(Object.keys(before).length > 0 && { before }) }
  })
}

/** What a page says of its own before the examples, as plain text. */
export function sectionsOf(page: string): { why: string; fix: string } {
  const own = page.slice(page.indexOf('<!-- The text above'), page.indexOf('\n## Examples\n'))
  const [why = '', fix = ''] = own.replace(/^<!--.*-->/, '').split('\n## How to fix it\n')
  return { why: why.trim(), fix: fix.trim() }
}

function contentOf({ value, meta }: Code): string | Uint8Array {
  const text = `${value}\n`
  if (!meta) return text
  switch (meta) {
    case 'encoding=latin1':
      return Buffer.from(text, 'latin1')
    case 'encoding=utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'encoding=hex':
      return Buffer.from(value.replace(/\s+/g, ''), 'hex')
    default:
      throw new Error(`An example can't have a file with '${meta}'.`)
  }
}

function split({ children }: Root): { title: string; content: RootContent[] }[] {
  const sections: { title: string; content: RootContent[] }[] = []
  let inside = false
  for (const node of children) {
    if (node.type === 'heading' && node.depth <= 2) inside = textOf(node.children) === 'Examples'
    else if (!inside) continue
    else if (node.type === 'heading') sections.push({ title: textOf(node.children), content: [] })
    else sections.at(-1)?.content.push(node)
  }
  return sections
}

function textOf(nodes: readonly RootContent[]): string {
  return nodes.map(node => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('')
}
