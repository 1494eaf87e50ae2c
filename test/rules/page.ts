import type { Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Texts } from '../lint-texts.ts'

/** An example of a rule's page: a docset, and the findings that it gives. */
export interface Example {
  readonly title: string
  readonly files: Texts
  /** `file:line:column: message`. */
  readonly findings: readonly string[]
}

const parser = unified().use(remarkParse).use(remarkFrontmatter)

/**
 * Reads the examples of a rule's page. Each heading below `## Examples` starts one. A code block is a file: its path is
 * the inline code of the paragraph before it, `article.md` without one. The block after a paragraph that starts with
 * "Findings" lists what docset-lint says, a line each; an example without one gives no finding.
 */
export function readExamples(page: string): Example[] {
  const sections = split(parser.parse(page))
  return sections.map(({ title, content }) => {
    const files: Record<string, string> = {}
    let findings: string[] = []
    for (const [index, node] of content.entries()) {
      if (node.type !== 'code') continue
      const before = index > 0 ? content[index - 1] : undefined
      const label = before?.type === 'paragraph' ? before.children : []
      const [first] = label
      if (first?.type === 'text' && first.value.startsWith('Findings')) findings = node.value.split('\n')
      else files[first?.type === 'inlineCode' ? first.value : 'article.md'] = `${node.value}\n`
    }
    return { title, files, findings }
  })
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
