import { checkDocset, checkRepository } from './check/check.ts'
import type { Schema } from './check/schema/schema.ts'
import type { Level, Settings } from './check/settings.ts'
import type { Compiler } from './compile/compile.ts'
import { kindOf } from './compile/compile.ts'
import { decode } from './compile/decode.ts'
import type { DataFacts, Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Files } from './io/files.ts'
import { linkDocset } from './link/docset.ts'
import { readManifest, type Snapshot } from './link/manifest.ts'
import type { Docset } from './link/model.ts'
import { readPageSchemas } from './link/page-schema.ts'
import { loadDocset } from './load.ts'
import type { RepoPath } from './path.ts'
import type { Rule } from './rule.ts'
import type { Value } from './value.ts'

export interface LintOptions {
  readonly files: Files
  readonly compiler: Compiler
  readonly rules: readonly Rule[]
  readonly settings: Settings
  /** Schemas to use where the docset brings none. */
  readonly schemas: readonly Schema[]
  /** Schemas of YAML and JSON pages, by lower-case `YamlMime`, where the docset's template has none. */
  readonly pageSchemas: ReadonlyMap<string, Value>
  /** Usual severity of every code. */
  readonly severities: ReadonlyMap<string, Level>
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
  const { files, compiler, rules, settings, schemas, severities } = options
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
  const isLenient = settings.preset === 'recommended'
  const manifest = readManifest(snapshot, isLenient, options.environment)
  const docsets = manifest.docsets.map(({ config, problems }) => {
    const pageSchemas = readPageSchemas(config, snapshot, options.pageSchemas, isLenient)
    const loaded = loadDocset(config, pageSchemas, { snapshot, compiler, facts: compile })
    return linkDocset(config, snapshot, { facts, ...loaded, schemas: pageSchemas, problems })
  })
  const checks = { rules, schemas, settings, severities }
  const findings = [
    ...docsets.flatMap(docset => checkDocset(docset, checks)),
    ...checkRepository(manifest.problems, checks),
  ]
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
