import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { mask } from './learn/mask.ts'
import { type Restored, restore } from './learn/restore.ts'
import { scanLearnSyntax } from './learn/scan.ts'
import { fillPositions } from './positions.ts'

export type ParserName = 'satteri' | 'remark'

/** The tree of an article with what `learnSyntax` found; `data.learn` is read by the extractor. */
export interface LearnRoot extends Root {
  data: { learn: Restored }
}

/** Plugins that make a unified processor parse CommonMark with GFM and front matter. Footnotes and TOML are off: the Learn build has neither. */
export async function parserPlugins(name: ParserName): Promise<Plugin[]> {
  return name === 'satteri' ? [await satteri()] : remark()
}

/** True where the native parser can be loaded on this machine. */
export async function hasSatteri(): Promise<boolean> {
  try {
    await import('satteri')
    return true
  } catch {
    return false
  }
}

async function satteri(): Promise<Plugin> {
  const { markdownToMdast } = await import('satteri')
  const features = { gfm: { footnotes: false }, frontmatter: true }
  const withoutHeader = { ...features, frontmatter: false }
  return function (this: Processor) {
    this.parser = document =>
      markdownToMdast(document, { features: document.startsWith('+++') ? withoutHeader : features }) as Root
  } as Plugin
}

async function remark(): Promise<Plugin[]> {
  const [parse, gfm, frontmatter] = await Promise.all([
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-frontmatter'),
  ])
  const noFootnotes = function (this: Processor) {
    const data = this.data() as { micromarkExtensions?: unknown[] }
    const names = ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall']
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names } }]
  }
  const withPositions = function (this: Processor) {
    const parser = this.parser as (document: string, file: VFile) => Root
    this.parser = (document, file) => {
      const tree = parser(document, file)
      fillPositions(tree, document)
      return tree
    }
  }
  return [parse.default, gfm.default, frontmatter.default, noFootnotes, withPositions] as Plugin[]
}

/** Teaches the parser of a processor the Learn syntax. Use it after the parser. */
export function learnSyntax(this: Processor): void {
  const parse = this.parser as (document: string, file: VFile) => Root
  this.parser = (document, file) => {
    const scan = scanLearnSyntax(document)
    const masked = mask(closeHeader(document), scan.constructs)
    const tree = parse(masked.text, file)
    if (masked.removed) shiftLines(tree, document, masked.removed)
    const learn = restore(tree, document, scan)
    return Object.assign(tree, { data: { ...tree.data, learn } })
  }
}

/** The build also lets `...` close the YAML header, and tabs follow its lines. */
function closeHeader(text: string): string {
  const open = /^---[ \t]*(?=\r?\n)/.exec(text)?.[0]
  if (open === undefined || isClosedPlainly(text)) return text
  const close = /^(?:---|\.\.\.)[ \t]*(?=\r?$)/gm
  close.lastIndex = open.length
  const end = close.exec(text)
  if (!end || (end[0].startsWith('---') && !`${open}${end[0]}`.includes('\t'))) return text
  const after = end.index + end[0].length
  return (
    '---'.padEnd(open.length) + text.slice(open.length, end.index) + '---'.padEnd(end[0].length) + text.slice(after)
  )
}

/** True for the usual header, which takes no pattern to tell: no tabs, no `...`, and a closing line of just `---`. */
function isClosedPlainly(text: string): boolean {
  const close = text.indexOf('\n---', 3)
  if (close < 0 || (text[close + 4] !== '\n' && text[close + 4] !== '\r')) return false
  const header = text.slice(0, close)
  return !header.includes('\t') && !header.includes('...')
}

/** Gives the offsets and columns of the tree back the blanks that were removed from the lines. */
function shiftLines(tree: Root, text: string, removed: readonly number[]): void {
  const starts = [0]
  for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1))
    starts.push(newline + 1)
  const visit = (node: Root | Root['children'][number]): void => {
    for (const point of [node.position!.start, node.position!.end]) {
      point.column += removed[point.line - 1]!
      point.offset = starts[point.line - 1]! + point.column - 1
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
}
