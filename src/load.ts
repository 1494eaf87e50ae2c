import type { Articles, ReadArticle } from './ahead.ts'
import { plainOutline } from './cache/pack.ts'
import type { Memory } from './cache/recall.ts'
import type { CodeFacts } from './code-facts.ts'
import { compileCode } from './compile/code.ts'
import type { Compiler } from './compile/compile.ts'
import { kindOf, unread } from './compile/compile.ts'
import { textOf } from './compile/decode.ts'
import type { Facts } from './facts.ts'
import type { Files } from './io/files.ts'
import type { DocsetConfig } from './link/config.ts'
import type { Library } from './link/docset.ts'
import type { Fragment } from './link/fragment.ts'
import type { Snapshot } from './link/manifest.ts'
import { fieldsOf, type PageSchemas } from './link/page-schema.ts'
import { filesToCompile } from './link/sources.ts'
import { outlineOf } from './outline.ts'
import type { RepoPath } from './path.ts'
import { remember } from './remember.ts'
import type { FactsByPath, Team } from './team.ts'
import { turn } from './turn.ts'
import type { Watch } from './watch.ts'

/** Facts of a repository's files: compiled here when first asked for, or outlines that others have told. */
export interface Shelf extends Library {
  /** `ahead` is what has been read of the file already. */
  full(path: RepoPath, ahead?: ReadArticle): Facts | undefined
  text(path: RepoPath): string | undefined
  put(outlines: FactsByPath): void
  readonly compiled: CompiledFacts
  /** Digests of the contents that were read, where they are wanted. */
  readonly digests: ReadonlyMap<RepoPath, string | undefined>
}

/** A digest of the content of a file. */
export type Digest = (content: Uint8Array) => string

/** All facts of a file; undefined when nobody has compiled it. */
export type CompiledFacts = (path: RepoPath) => Facts | undefined

export function openShelf(
  files: Files,
  compiler: Compiler,
  shared: CompiledFacts = () => undefined,
  digest?: Digest,
): Shelf {
  const compiled = new Map<RepoPath, Facts | undefined>()
  const told = new Map<RepoPath, Facts>()
  const code = new Map<RepoPath, CodeFacts | undefined>()
  const digests = new Map<RepoPath, string | undefined>()
  const read = <T>(path: RepoPath, use: (content: Uint8Array) => T, ahead?: ReadArticle): T | undefined => {
    if (ahead) {
      if (digest) digests.set(path, ahead.bytes && (ahead.digest ?? digest(ahead.bytes)))
      return ahead.bytes && use(ahead.bytes)
    }
    if (!digest) return files.peek(path, use)
    digests.set(path, undefined)
    return files.peek(path, content => {
      digests.set(path, digest(content))
      return use(content)
    })
  }
  const text = (path: RepoPath): string | undefined => read(path, textOf)
  const full = (path: RepoPath, ahead?: ReadArticle): Facts | undefined =>
    remember(compiled, path, () => {
      const same = shared(path)
      if (same) return same
      const kind = kindOf(path)
      if (!kind) return undefined
      return (
        read(path, content => compiler.compile(content, kind, path, ahead?.tree), ahead) ??
        unread(kind, [{ code: 'file-not-text', message: 'closed' }])
      )
    })
  const known = (path: RepoPath): Facts | undefined => compiled.get(path) ?? told.get(path)
  return {
    text,
    full,
    compiled: path => compiled.get(path),
    digests,
    known,
    outline: path => known(path) ?? full(path),
    code: path =>
      remember(code, path, () => {
        const own = text(path)
        return own === undefined ? undefined : compileCode(own)
      }),
    put: outlines => {
      for (const [path, facts] of outlines) told.set(path, facts)
    },
  }
}

/** So many articles are taken at a time. */
const HANDFUL = 16

/**
 * Compiles a docset together with the other threads: each a share of the articles, everybody the YAML pages, the first one
 * the TOCs. Gives the articles that this thread has compiled, and is to check.
 */
export async function loadDocset(
  index: number,
  config: DocsetConfig,
  {
    snapshot,
    shelf,
    team,
    memory,
    watch,
  }: {
    snapshot: Snapshot
    shelf: Shelf
    team: Team
    memory: Memory | undefined
    watch: Watch | undefined
  },
): Promise<ReadonlySet<RepoPath>> {
  const { articles, pages, tocs } = filesToCompile(config, snapshot)
  for (const path of [...pages, ...(team.isFirst ? tocs : [])]) {
    shelf.full(path)
    watch?.progress(0, articles.length, path)
  }

  const own = new Map<RepoPath, Facts>()
  const unknown = articles.filter(path => !memory?.recalled.has(path))
  const known = articles.length - unknown.length
  for (const [path, read, taken] of team.ahead?.(unknown) ?? share(unknown, index, team)) {
    if (taken % HANDFUL === 1) await turn()
    const facts = shelf.full(path, read)
    if (facts) own.set(path, facts)
    watch?.progress(known + taken, articles.length, path)
  }
  const told = memory?.outlines ?? new Map<RepoPath, Facts>()
  shelf.put(told)
  for (const theirs of await team.exchange(() => new Map([...plainOutlines(told), ...outlinesOf(own)])))
    shelf.put(theirs)
  return new Set(own.keys())
}

function plainOutlines(outlines: FactsByPath): [RepoPath, Facts][] {
  return [...outlines].map(([path, own]) => [path, own.kind === 'markdown' ? plainOutline(own) : own])
}

/** The articles that this thread takes before others do. */
function* share(articles: readonly RepoPath[], docset: number, team: Team): Articles {
  for (let at = team.take(docset, HANDFUL); at < articles.length; at = team.take(docset, HANDFUL))
    for (const [index, path] of articles.slice(at, at + HANDFUL).entries()) yield [path, undefined, at + index + 1]
}

function outlinesOf(facts: FactsByPath): [RepoPath, Facts][] {
  return [...facts].map(([path, own]) => [path, outlineOf(own)])
}

/** Compiles the Markdown and HTML of a YAML or JSON page. */
export function fragmentsOf(path: RepoPath, schemas: PageSchemas, shelf: Shelf, compiler: Compiler): Fragment[] {
  const own = shelf.full(path)
  const schema = own?.kind === 'data' && own.mime !== undefined ? schemas.find(own.mime) : undefined
  if (!schema || own?.kind !== 'data') return []
  const text = shelf.text(path) ?? ''
  return fieldsOf(schema, own.value).flatMap(field => {
    if (field.type !== 'markdown' && field.type !== 'inlinemarkdown' && field.type !== 'html') return []
    return { field, ...compiler.compileFragment(field.value, field.type, text, path) }
  })
}
