import { compileCode } from './compile/code.ts'
import type { Compiler } from './compile/compile.ts'
import type { CodeFacts, Facts, MarkdownFacts } from './facts.ts'
import type { DocsetConfig } from './link/config.ts'
import type { Compiled } from './link/docset.ts'
import type { Fragment } from './link/fragment.ts'
import type { Snapshot } from './link/manifest.ts'
import { fieldsOf, type PageSchemas } from './link/page-schema.ts'
import { indexPaths, resolvePath } from './link/paths.ts'
import { filesToCompile } from './link/sources.ts'
import type { RepoPath } from './path.ts'

/** What loading works with. */
export interface Loader {
  readonly snapshot: Snapshot
  readonly compiler: Compiler
  /** Facts of a file, compiled when first asked for. */
  facts(path: RepoPath): Facts | undefined
}

/** Compiles a docset: its pages, the Markdown in their values, in rounds what they include, and the code that they quote. */
export function loadDocset(
  config: DocsetConfig,
  schemas: PageSchemas,
  loader: Loader,
): Pick<Compiled, 'fragments' | 'code'> {
  const { markdown, data } = filesToCompile(config, loader.snapshot)
  const index = indexPaths(loader.snapshot.paths)
  const find = (address: string, from: RepoPath): RepoPath | undefined =>
    index.find(resolvePath(address, from, config.folder))

  const fragments = new Map(data.map(path => [path, compileFragments(path, schemas, loader)]))
  const texts: { path: RepoPath; facts: MarkdownFacts }[] = [...fragments].flatMap(([path, own]) =>
    own.map(({ facts }) => ({ path, facts })),
  )
  const seen = new Set<RepoPath>()
  for (
    let round = [...markdown, ...texts.flatMap(({ path, facts }) => includesOf(facts, path, find))];
    round.length > 0;
  ) {
    const next: RepoPath[] = []
    for (const path of round) {
      if (seen.has(path)) continue
      seen.add(path)
      const facts = loader.facts(path)
      if (facts?.kind !== 'markdown') continue
      texts.push({ path, facts })
      next.push(...includesOf(facts, path, find))
    }
    round = next
  }
  return { fragments, code: readCode(texts, find, loader) }
}

function includesOf(
  facts: MarkdownFacts,
  from: RepoPath,
  find: (address: string, from: RepoPath) => RepoPath | undefined,
): RepoPath[] {
  return facts.blocks.flatMap(block => (block.block === 'include' ? (find(block.path, from) ?? []) : []))
}

function compileFragments(path: RepoPath, schemas: PageSchemas, { snapshot, compiler, facts }: Loader): Fragment[] {
  const own = facts(path)
  const schema = own?.kind === 'data' && own.mime !== undefined ? schemas.find(own.mime) : undefined
  if (!schema || own?.kind !== 'data') return []
  const text = snapshot.text(path) ?? ''
  return fieldsOf(schema, own.value).flatMap(field => {
    if (field.type !== 'markdown' && field.type !== 'inlinemarkdown' && field.type !== 'html') return []
    return { field, ...compiler.compileFragment(field.value, field.type, text, path) }
  })
}

/** Files of code of which a named part or certain lines are quoted; whole files need not be read. */
function readCode(
  texts: readonly { readonly path: RepoPath; readonly facts: MarkdownFacts }[],
  find: (address: string, from: RepoPath) => RepoPath | undefined,
  { snapshot }: Loader,
): Map<RepoPath, CodeFacts> {
  const code = new Map<RepoPath, CodeFacts>()
  for (const { path, facts } of texts) {
    for (const { path: address, syntax, name, range } of facts.snippets) {
      if (syntax === 'code' || (name === undefined && range === undefined)) continue
      const file = find(address, path)
      const text = file === undefined || code.has(file) ? undefined : snapshot.text(file)
      if (file !== undefined && text !== undefined) code.set(file, compileCode(text))
    }
  }
  return code
}
