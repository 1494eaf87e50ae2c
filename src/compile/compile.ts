import type { Root } from 'mdast'
import { type PluggableList, type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import { emptyMarkdown, type Facts, type MarkdownFacts, type Problem, unreadMarkdown } from '../facts.ts'
import { packLines } from '../lines.ts'
import { basename, extname, type RepoPath } from '../path.ts'
import type { Scalar } from '../value.ts'
import { compileData } from './data.ts'
import { decode } from './decode.ts'
import { tooDeepAt } from './depth.ts'
import { detach } from './detach.ts'
import { extractMarkdown } from './extract/markdown.ts'
import { sourceOffsets } from './fragment.ts'
import { type LearnRoot, learnSyntax, type ParserName, parserPlugins } from './parser.ts'
import { runStyleRules } from './style.ts'
import { compileToc } from './toc.ts'

/** What a file is compiled as. */
export type Kind = 'markdown' | 'toc' | 'yaml' | 'json'

/** Turns texts into facts. Compiling is pure: the same bytes and kind give the same facts. */
export interface Compiler {
  /**
   * The path is for rules of remark-lint that look at file names; nothing else depends on it. `tree` is what `parseAhead`
   * gives for the same bytes: it saves time, and changes nothing.
   */
  compile(bytes: Uint8Array, kind: Kind, path: RepoPath, tree?: Uint8Array): Facts
  /** Compiles Markdown or HTML that stands in a value of a YAML or JSON file; `source` is the text of the file. */
  compileFragment(value: Scalar, syntax: FragmentSyntax, source: string, path: RepoPath): CompiledFragment
}

/** `inlinemarkdown` is the text of a single paragraph. */
export type FragmentSyntax = 'markdown' | 'inlinemarkdown' | 'html'

export interface CompiledFragment {
  /** Offsets are those of the value's text. */
  readonly facts: MarkdownFacts
  /** Offset in the file of each UTF-16 unit of the text, and of its end. */
  readonly offsets: readonly number[]
}

/** Builds the pipeline: parser, Learn syntax, and the rules of remark-lint that settings name. */
export async function createCompiler(parser: ParserName, styleRules: PluggableList = []): Promise<Compiler> {
  const processor = unified()
  for (const plugin of await parserPlugins(parser)) processor.use(plugin)
  const pipeline = processor.use(learnSyntax).use(styleRules).freeze() as unknown as Processor<Root>
  const compileMarkdown = (text: string, path: RepoPath, ahead?: Uint8Array): MarkdownFacts => {
    const deep = tooDeepAt(text)
    if (deep !== undefined)
      return unreadMarkdown(packLines(text), [{ code: 'nested-too-deeply', message: 'blocks', span: [deep, deep + 1] }])
    const file = new VFile({ value: text, path, ...(ahead && { data: { tree: ahead } }) })
    const tree = pipeline.parse(file) as LearnRoot
    const facts = extractMarkdown(tree, text, tree.data.learn)
    return styleRules.length === 0 ? facts : { ...facts, messages: runStyleRules(pipeline, tree, file) }
  }
  return {
    compile(bytes, kind, path, tree) {
      const { text, problems } = decode(bytes)
      if (text === undefined) return unread(kind, problems)
      const facts =
        kind === 'markdown'
          ? compileMarkdown(text, path, tree)
          : kind === 'toc'
            ? compileToc(source => pipeline.parse(source), text)
            : compileData(text, kind)
      return detach(problems.length > 0 ? { ...facts, problems: [...problems, ...facts.problems] } : facts)
    },
    compileFragment(value, syntax, source, path) {
      const facts = compileMarkdown(String(value.value), path)
      return { facts: narrow(facts, syntax, String(value.value)), offsets: sourceOffsets(value, source) }
    },
  }
}

/** What counts in a text of the syntax: a paragraph has no blocks, and of HTML the links alone are looked at. */
function narrow(facts: MarkdownFacts, syntax: FragmentSyntax, text: string): MarkdownFacts {
  switch (syntax) {
    case 'markdown':
      return facts
    case 'inlinemarkdown':
      return { ...facts, blocks: facts.blocks.filter(({ block }) => block === 'include'), code: [], tables: [] }
    case 'html':
      return {
        ...emptyMarkdown(facts.lines),
        links: facts.links.filter(link => link.syntax === 'html'),
        xrefs: facts.xrefs.filter(({ html, span: [start] }) => html && text[start] !== '<'),
      }
  }
}

/** How a file is compiled, by its extension; undefined for files that are never read. */
export function kindOf(path: RepoPath): Kind | undefined {
  switch (extname(path)) {
    case '.md':
      return basename(path).toLowerCase() === 'toc.md' ? 'toc' : 'markdown'
    case '.yml':
      return 'yaml'
    case '.json':
      return 'json'
    default:
      return undefined
  }
}

/** Facts of a file of which nothing can be read. */
export function unread(kind: Kind, problems: readonly Problem[]): Facts {
  const lines = packLines('')
  return kind === 'yaml' || kind === 'json'
    ? { kind: 'data', format: kind, lines, suppressions: [], problems }
    : unreadMarkdown(lines, problems)
}
