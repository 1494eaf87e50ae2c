import type { PhrasingContent } from 'mdast'
import { spanOf } from './node.ts'

/** Inline content as plain text with the least of Markdown: `[text](address)`, `_emphasis_`, `**strong**`, `` `code` ``. */
export interface LightText {
  readonly text: string
  /** Offset in the file of each UTF-16 unit of the text, and of its end. */
  readonly offsets: readonly number[]
}

/** Stands for characters that are no prose: code, addresses and tags must not look as if they quoted anything. */
const QUIET = /["'“”„‟«»‘’‚‛]/g

export function lightText(nodes: readonly PhrasingContent[]): LightText {
  const parts: string[] = []
  const offsets: number[] = []
  let last = 0
  const write = (text: string, offset: number): void => {
    parts.push(text)
    for (let index = 0; index < text.length; index++) offsets.push(offset + index)
    last = offset + text.length
  }
  const mark = (text: string, offset: number): void => {
    parts.push(text)
    for (let index = 0; index < text.length; index++) offsets.push(offset)
    last = Math.max(last, offset)
  }
  const wrap = (
    open: string,
    node: { children: readonly PhrasingContent[] },
    close: string,
    span: readonly [number, number],
  ): void => {
    mark(open, span[0])
    visit(node.children)
    mark(close, span[1])
  }
  const visit = (children: readonly PhrasingContent[]): void => {
    for (const node of children) {
      const [start, end] = spanOf(node)
      switch (node.type) {
        case 'text':
          write(node.value, start)
          break
        case 'inlineCode':
          mark(`\`${node.value.replace(QUIET, '·')}\``, start)
          break
        case 'break':
          mark('\n', start)
          break
        case 'html':
          mark(node.value.replace(QUIET, '·'), start)
          break
        case 'link':
          wrap('[', node, `](${node.url.replace(QUIET, '·').slice(0, 80)})`, [start, end])
          break
        case 'linkReference':
          wrap('[', node, '](#)', [start, end])
          break
        case 'image':
        case 'imageReference':
          mark('![]()', start)
          break
        case 'emphasis':
          wrap('_', node, '_', [start, end])
          break
        case 'strong':
          wrap('**', node, '**', [start, end])
          break
        case 'learn':
          mark(node.construct.kind === 'no-loc' ? node.construct.text : '![]()', start)
          break
        default:
          if ('children' in node) visit(node.children as PhrasingContent[])
      }
    }
  }
  visit(nodes)
  offsets.push(last)
  return { text: parts.join(''), offsets }
}
