import type { Memory } from './cache/recall.ts'
import { type Legacy, startSession } from './cache/session.ts'
import { checkArticles, checkRepository, conclude } from './check/check.ts'
import { dedupe, sorted } from './check/limits.ts'
import { planChecks } from './check/plan.ts'
import type { Schema } from './check/schema/schema.ts'
import type { Settings } from './check/settings.ts'
import type { Compiler } from './compile/compile.ts'
import type { DataFacts } from './facts.ts'
import { type Finding, identityOf, type Level } from './finding.ts'
import type { Files } from './io/files.ts'
import { linkDocset } from './link/docset.ts'
import type { Fragment } from './link/fragment.ts'
import { type Manifest, readManifest, type Snapshot } from './link/manifest.ts'
import type { Docset } from './link/model.ts'
import { readPageSchemas } from './link/page-schema.ts'
import { type CompiledFacts, fragmentsOf, loadDocset, openShelf, type Shelf } from './load.ts'
import type { RepoPath } from './path.ts'
import type { LinesSource } from './report/locate.ts'
import type { Rule } from './rule.ts'
import { type Tally, tallyOf } from './tally.ts'
import { alone, type Team } from './team.ts'
import { createTracer, type Trace, type Tracer } from './trace.ts'
import type { Value } from './value.ts'
import type { Watch } from './watch.ts'

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
  /** What is known of an earlier run; absent: nothing, and nothing is kept for a later one. */
  readonly memory?: Memory
  readonly watch?: Watch
}

/** What it takes to know the docsets of a repository. */
export type SurveyOptions = Pick<
  LintOptions,
  'files' | 'compiler' | 'settings' | 'isRepository' | 'environment' | 'shared' | 'memory'
>

export interface Survey {
  readonly shelf: Shelf
  readonly snapshot: Snapshot
  readonly manifest: Manifest
  /** True where docsets are read more leniently than the build reads them. */
  readonly isLenient: boolean
  readonly tracer: Tracer
  /** Files of the configuration. */
  readonly inputs: readonly RepoPath[]
}

/** What reports are made from. */
export interface Outcome {
  readonly findings: readonly Finding[]
  /** Lines of every file that was looked at. */
  readonly facts: LinesSource
  readonly tally: Tally
}

export interface LintResult extends Outcome {
  readonly docsets: readonly Docset[]
  /** Facts that this thread has compiled. */
  readonly compiled: CompiledFacts
  /** What later runs may remember; absent where this one has no memory, and where files changed while they were read. */
  readonly legacy?: Legacy
}

/** The program: files → facts → docsets → findings. In a team, the first thread alone has the findings. */
export async function lint(options: LintOptions): Promise<LintResult> {
  const { files, compiler, rules, settings, schemas, severities, memory, watch, team = alone() } = options
  watch?.phase('read')
  const { shelf, snapshot, manifest, isLenient, tracer, inputs } = survey(options)
  const checks = { rules, schemas, settings, severities, ...(watch && { watch }) }
  const session = startSession(memory, files, shelf, settings.now)
  const docsets: Docset[] = []
  const findings: Finding[] = []
  const identities = new Set<string>()
  const traces: Trace[] = []
  for (const [index, { config, problems }] of manifest.docsets.entries()) {
    const pageSchemas = readPageSchemas(config, snapshot, options.pageSchemas, isLenient)
    watch?.phase('compile')
    const parts = { snapshot, shelf, team, memory, watch }
    const own = await loadDocset(index, config, parts)
    watch?.phase('link')
    // Pages other than articles are for the first thread.
    const fragments = (page: RepoPath): Fragment[] =>
      team.isFirst ? fragmentsOf(page, pageSchemas, shelf, compiler) : []
    const compiled = { library: shelf, fragments, schemas: pageSchemas, tracer, problems }
    const { result, trace } = tracer.during(() => {
      const docset = linkDocset(config, snapshot, compiled)
      return { docset, plan: planChecks(docset, checks) }
    })
    const { docset, plan } = result
    docsets.push(docset)
    const held = session.held(docset, new Set([...inputs, ...trace.inputs]))
    const isStale = (file: RepoPath): boolean => team.isFirst && memory?.recalled.has(file) === true && !held.has(file)
    watch?.phase('check')
    const mine = docset.articles.flatMap((article, index) =>
      own.has(article.file) || isStale(article.file) ? [[index, article] as const] : [],
    )
    const reports = checkArticles(docset, plan, checks, mine)
    const shares = await team.gather({ reports, digests: shelf.digests })
    if (!shares) continue
    watch?.phase('compare')
    const all = session.add(docset, held, shares)
    const concluded = tracer.during(() => conclude(docset, plan, checks, all))
    findings.push(...concluded.result.findings)
    traces.push(concluded.trace)
    if (memory) for (const finding of concluded.result.beyond) identities.add(identityOf(finding))
  }
  findings.push(...checkRepository(manifest.problems, checks))
  // Files of the whole repository, such as redirections, are judged once for each docset.
  const distinct = sorted(dedupe(findings))
  const legacy = team.isFirst ? session.close(distinct, { identities, traces }) : undefined
  return {
    findings: distinct,
    tally: tallyOf(docsets),
    docsets,
    facts: { get: shelf.outline },
    compiled: shelf.compiled,
    ...(legacy && { legacy }),
  }
}

/** Reads which docsets a repository has; no article is compiled yet. */
export function survey(options: SurveyOptions): Survey {
  const { files, compiler, settings, isRepository, environment, shared, memory } = options
  const shelf = openShelf(files, compiler, shared, memory?.digest)
  const tracer = createTracer(memory !== undefined)
  const snapshot = toSnapshot(files, isRepository, shelf, tracer)
  const isLenient = settings.preset === 'recommended'
  const { result, trace } = tracer.during(() => readManifest(snapshot, isLenient, environment))
  return { shelf, snapshot, manifest: result, isLenient, tracer, inputs: trace.inputs }
}

function toSnapshot(files: Files, isRepository: boolean, shelf: Shelf, tracer: Tracer): Snapshot {
  const paths = files.list()
  const known = new Set(paths)
  const data = (path: RepoPath): DataFacts | undefined => {
    tracer.input(path)
    const facts = known.has(path) ? shelf.full(path) : undefined
    return facts?.kind === 'data' ? facts : undefined
  }
  const text = (path: RepoPath): string | undefined => (known.has(path) ? shelf.text(path) : undefined)
  return { paths, has: path => known.has(path), data, text, isRepository }
}
