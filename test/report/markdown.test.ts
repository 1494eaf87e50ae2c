import type { Nodes, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { markdown } from '../../src/report/markdown.ts'
import { context, finding, homeless, NASTY } from './sample.ts'

/** The tables of a Markdown text, as rows of cells in plain text. */
function tablesIn(text: string): string[][][] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
  const plain = (node: Nodes): string =>
    node.type === 'html'
      ? ''
      : 'value' in node
        ? node.value
        : 'children' in node
          ? node.children.map(plain).join('')
          : ''
  return tree.children
    .filter((node): node is Table => node.type === 'table')
    .map(({ children }) => children.map(row => row.children.map(plain)))
}

test('counts by code and by file, then the findings, worst first', () => {
  const findings = [finding(), finding({ file: 'docs/b.md', isNew: true }), homeless()]
  const text = markdown(findings, context())
  expect(text).toContain('1 error, 2 warnings.')
  expect(tablesIn(text)).toEqual([
    [
      ['Code', 'Severity', 'Findings', 'Files', 'What it is about'],
      ['publish-url-conflict', 'error', '1', '1', 'Files that would publish to one address.'],
      ['file-not-found', 'warning', '2', '2', 'A relative link or image that leads to no file.'],
    ],
    [
      ['File', 'Errors', 'Warnings', 'Suggestions'],
      ['docs/docfx.json', '1', '0', '0'],
      ['docs/b.md', '0', '1', '0'],
      ['docs/article.md', '0', '1', '0'],
    ],
    [
      ['Place', 'Severity', 'Code', 'Message'],
      ['docs/docfx.json:1:1', 'error', 'publish-url-conflict', 'Twice: /a.'],
      ['docs/b.md:3:5', 'warning, new', 'file-not-found', "Invalid file link: 'a.md'."],
      ['docs/article.md:3:5', 'warning', 'file-not-found', "Invalid file link: 'a.md'."],
    ],
  ])
})

test('a message stays in its cell and is neither link nor markup', () => {
  const [, , list] = tablesIn(markdown([finding({ message: NASTY })], context()))
  expect(list).toHaveLength(2)
  expect(list![1]![3]).toBe(
    `100% "x" & <y> 'z' | ]; {a}, \`b\` ::error::no ##vso[task.complete]no [31m @me https://example.com`,
  )
})

test('no findings', () => expect(markdown([], context())).toBe('## docset-lint\n\nNo findings.\n'))

test('stays below 1 MiB, and says what is left out', () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    finding({ file: `docs/folder-${index}/article.md`, message: `${'é'.repeat(100)} ${index}` }),
  )
  const text = markdown(many, context())
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
  expect(text).toMatch(/and [\d,]+ more files\.\n/)
  expect(text).toMatch(/and [\d,]+ more findings\.\n$/)
  expect(text).toContain('20,000 warnings.')
})
