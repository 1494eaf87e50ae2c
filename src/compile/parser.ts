import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { type Restored, restore } from './learn/restore.ts'
import { scanLearnSyntax } from './learn/scan.ts'
import { maskedText } from './masked.ts'
import { fillPositions } from './positions.ts'
import { loadSatteri } from './satteri.ts'

export type ParserName = 'satteri' | 'remark'

/** The tree of an article with what `learnSyntax` found; `data.learn` is read by the extractor. */
export interface LearnRoot extends Root {
  data: { learn: Restored }
}

declare module 'vfile' {
  interface DataMap {
    /** The tree of the file's masked text, where satteri has parsed it before. */
    tree: Uint8Array
  }
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
  const native = await loadSatteri()
  return function (this: Processor) {
    this.parser = (document, file) => {
      const { tree } = file.data
      return tree ? native.treeOf(tree) : native.parse(document)
    }
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
    const masked = file.data.tree ? { text: document } : maskedText(document, scan.constructs)
    const tree = parse(masked.text, file)
    if (masked.removed) shiftLines(tree, document, masked.removed)
    const learn = restore(tree, document, scan)
    return Object.assign(tree, { data: { ...tree.data, learn } })
  }
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
