import { checkArticles, checkRepository, conclude } from './check/check.ts'
import { dedupe, sorted } from './check/limits.ts'
import type { Schema } from './check/schema/schema.ts'
import type { Settings } from './check/settings.ts'
import type { Compiler } from './compile/compile.ts'
import type { DataFacts } from './facts.ts'
import type { Finding, Level } from './finding.ts'
import type { Files } from './io/files.ts'
import { linkDocset } from './link/docset.ts'
import { type Manifest, readManifest, type Snapshot } from './link/manifest.ts'
import type { Docset } from './link/model.ts'
import { readPageSchemas } from './link/page-schema.ts'
import { type CompiledFacts, loadDocset, openShelf, type Shelf } from './load.ts'
import type { RepoPath } from './path.ts'
import type { FactsSource } from './report/locate.ts'
import type { Rule } from './rule.ts'
import { alone, type Team } from './team.ts'
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
  /** The threads that share the work; absent: this one does it all. */
  readonly team?: Team
  /** Facts of files that are the same in another run. */
  readonly shared?: CompiledFacts
}

/** What it takes to know the docsets of a repository. */
export type SurveyOptions = Pick<
  LintOptions,
  'files' | 'compiler' | 'settings' | 'isRepository' | 'environment' | 'shared'
>

export interface Survey {
  readonly shelf: Shelf
  readonly snapshot: Snapshot
  readonly manifest: Manifest
  /** True where docsets are read more leniently than the build reads them. */
  readonly isLenient: boolean
}

export interface LintResult {
  readonly findings: readonly Finding[]
  readonly docsets: readonly Docset[]
  /** Facts of every file that was looked at, for reports that need lines. */
  readonly facts: FactsSource
  /** Facts that this thread has compiled. */
  readonly compiled: CompiledFacts
}

/** The program: files → facts → docsets → findings. In a team, the first thread alone has the findings. */
export async function lint(options: LintOptions): Promise<LintResult> {
  const { compiler, rules, settings, schemas, severities, team = alone() } = options
  const { shelf, snapshot, manifest, isLenient } = survey(options)
  const checks = { rules, schemas, settings, severities }
  const docsets: Docset[] = []
  const findings: Finding[] = []
  for (const [index, { config, problems }] of manifest.docsets.entries()) {
    const pageSchemas = readPageSchemas(config, snapshot, options.pageSchemas, isLenient)
    const { own, fragments } = await loadDocset(index, config, pageSchemas, { snapshot, compiler, shelf, team })
    const docset = linkDocset(config, snapshot, { library: shelf, fragments, schemas: pageSchemas, problems })
    docsets.push(docset)
    const reports = await team.gather(checkArticles(docset, checks, ({ file }) => own.has(file)))
    if (reports) findings.push(...conclude(docset, checks, reports))
  }
  findings.push(...checkRepository(manifest.problems, checks))
  // Files of the whole repository, such as redirections, are judged once for each docset.
  return { findings: sorted(dedupe(findings)), docsets, facts: { get: shelf.outline }, compiled: shelf.compiled }
}

/** Reads which docsets a repository has; no article is compiled yet. */
export function survey({ files, compiler, settings, isRepository, environment, shared }: SurveyOptions): Survey {
  const shelf = openShelf(files, compiler, shared)
  const snapshot = toSnapshot(files, isRepository, shelf)
  const isLenient = settings.preset === 'recommended'
  return { shelf, snapshot, manifest: readManifest(snapshot, isLenient, environment), isLenient }
}

function toSnapshot(files: Files, isRepository: boolean, shelf: Shelf): Snapshot {
  const paths = files.list()
  const known = new Set(paths)
  const data = (path: RepoPath): DataFacts | undefined => {
    const facts = known.has(path) ? shelf.full(path) : undefined
    return facts?.kind === 'data' ? facts : undefined
  }
  const text = (path: RepoPath): string | undefined => (known.has(path) ? shelf.text(path) : undefined)
  return { paths, has: path => known.has(path), data, text, isRepository }
}
