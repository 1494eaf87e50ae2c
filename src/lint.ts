import { checkDocset } from './check/check.ts'
import type { MetadataSchema } from './check/metadata.ts'
import type { Settings } from './check/settings.ts'
import type { Compiler } from './compile/compile.ts'
import { kindOf } from './compile/compile.ts'
import { decode } from './compile/decode.ts'
import type { DataFacts, Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Files } from './io/files.ts'
import type { DocsetConfig } from './link/config.ts'
import { filesToCompile, linkDocset } from './link/docset.ts'
import { readManifest, type Snapshot } from './link/manifest.ts'
import type { Docset } from './link/model.ts'
import { indexPaths, resolvePath } from './link/paths.ts'
import type { RepoPath } from './path.ts'
import type { Rule } from './rule.ts'
import type { Value } from './value.ts'

export interface LintOptions {
  readonly files: Files
  readonly compiler: Compiler
  readonly rules: readonly Rule[]
  readonly settings: Settings
  /** Schemas to use where the docset brings none. */
  readonly schemas: readonly MetadataSchema[]
  /** False where the publishing service's files are to be ignored, as the build does outside a repository. */
  readonly isRepository: boolean
  /** Settings of the environment, which every docset starts from (`DOCFX_HOST_NAME` and the like). */
  readonly environment?: Value
}

export interface LintResult {
  readonly findings: readonly Finding[]
  readonly docsets: readonly Docset[]
  /** Facts of every file that was compiled, for reports that need lines. */
  readonly facts: ReadonlyMap<RepoPath, Facts>
}

/** The program: files → facts → docsets → findings. */
export function lint(options: LintOptions): LintResult {
  const { files, compiler, rules, settings, schemas } = options
  const facts = new Map<RepoPath, Facts>()
  const compile = (path: RepoPath): Facts | undefined => {
    const kind = kindOf(path)
    const known = facts.get(path)
    if (known || !kind) return known
    const bytes = files.read(path)
    if (!bytes) return undefined
    const compiled = compiler.compile(bytes, kind, path)
    facts.set(path, compiled)
    return compiled
  }

  const snapshot = toSnapshot(files, options.isRepository, compile)
  const manifest = readManifest(snapshot, settings.preset === 'recommended', options.environment)
  const docsets = manifest.docsets.map(config => {
    compileDocset(config, snapshot, compile)
    return linkDocset(config, snapshot, facts)
  })
  const findings = docsets.flatMap((docset, index) =>
    checkDocset(docset, index === 0 ? manifest.problems : [], { rules, schemas, settings }),
  )
  return { findings, docsets, facts }
}

function toSnapshot(files: Files, isRepository: boolean, compile: (path: RepoPath) => Facts | undefined): Snapshot {
  const paths = files.list()
  const known = new Set(paths)
  const data = (path: RepoPath): DataFacts | undefined => {
    const facts = known.has(path) ? compile(path) : undefined
    return facts?.kind === 'data' ? facts : undefined
  }
  const text = (path: RepoPath): string | undefined => {
    const bytes = known.has(path) ? files.read(path) : undefined
    return bytes && decode(bytes).text
  }
  return { paths, has: path => known.has(path), data, text, isRepository }
}

/** Compiles the pages of a docset, and in rounds what they include. */
function compileDocset(config: DocsetConfig, snapshot: Snapshot, compile: (path: RepoPath) => Facts | undefined): void {
  const { markdown, data } = filesToCompile(config, snapshot)
  for (const path of data) compile(path)
  const index = indexPaths(snapshot.paths)
  const seen = new Set(markdown)
  for (let round: readonly RepoPath[] = markdown; round.length > 0; ) {
    const next: RepoPath[] = []
    for (const path of round) {
      const facts = compile(path)
      if (facts?.kind !== 'markdown') continue
      for (const block of facts.blocks) {
        const target = block.block === 'include' ? index.find(resolvePath(block.path, path, config.folder)) : undefined
        if (target === undefined || seen.has(target)) continue
        seen.add(target)
        next.push(target)
      }
    }
    round = next
  }
}
