import { type Checks, checkRepository } from '../check/check.ts'
import type { Files } from '../io/files.ts'
import type { LintResult, Outcome } from '../lint.ts'
import type { CompiledFacts } from '../load.ts'
import { type LocatedFinding, locate } from '../report/locate.ts'
import type { ChangedRepository } from './change.ts'
import { type Compared, compareFindings } from './compare.ts'
import { type Edits, readEdits } from './edits.ts'
import type { FilterMode } from './filter-mode.ts'
import { removedPages } from './removed-pages.ts'

/** Lints files, with the facts of those that another run has compiled. */
export type Run = (files: Files, shared?: CompiledFacts) => Promise<LintResult>

export interface Judgement {
  readonly run: Run
  readonly checks: Checks
  readonly mode: FilterMode
}

/**
 * Findings of a changed repository; `isNew` tells whether the change brought them in. `result` and its
 * `findings` are what linting the repository as it is after the change gave.
 */
export async function judgeChange(
  repository: ChangedRepository,
  result: LintResult,
  findings: readonly LocatedFinding[],
  { run, checks, mode }: Judgement,
): Promise<LocatedFinding[]> {
  const changed = new Set(repository.changes.flatMap(change => change.before ?? []))
  const before =
    repository.changes.length === 0
      ? result
      : await run(repository.before, path => (changed.has(path) ? undefined : result.compiled(path)))
  const removed = checkRepository(removedPages(before.docsets, result.docsets, repository), checks)
  return judge(repository, before, [...findings, ...locate(removed, result.facts)], mode)
}

/** As `judgeChange`, where all pages that were there before are there, and what was found of them is known. */
export function judge(
  repository: ChangedRepository,
  before: Outcome,
  after: readonly LocatedFinding[],
  mode: FilterMode,
): LocatedFinding[] {
  const edits = readEdits(repository)
  return compareFindings(locate(before.findings, before.facts), after, edits)
    .filter(compared => isReported(compared, mode, edits))
    .map(({ finding, standing }) => ({ ...finding, isNew: standing === 'new' }))
}

function isReported({ finding, standing }: Compared, mode: FilterMode, edits: Edits): boolean {
  if (standing === 'new' || mode === 'all') return true
  return mode === 'lines' ? standing === 'edited' : finding.file !== undefined && edits.isTouched(finding.file)
}
