import type { Finding } from '../finding.ts'
import type { Docset } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import type { Rule } from '../rule.ts'
import { collectDrafts } from './drafts.ts'
import { applyLimits, dedupe, sorted } from './limits.ts'
import { checkArticle, checkDataPage, checkToc } from './pages.ts'
import { planChecks } from './plan.ts'
import type { Run } from './run.ts'
import type { Schema } from './schema/schema.ts'
import type { Level, Settings } from './settings.ts'
import { settle } from './settle.ts'
import { applySuppressions } from './suppress.ts'
import { duplicateValues } from './unique.ts'
import { unusedSuppressions } from './unused.ts'
import { viewDocset } from './view.ts'

export interface Checks {
  readonly rules: readonly Rule[]
  /** Metadata schemas for docsets that bring none. */
  readonly schemas: readonly Schema[]
  /** Usual severity of every code that docset-lint knows. */
  readonly severities: ReadonlyMap<string, Level>
  readonly settings: Settings
}

/** Judges a linked docset: every finding of every rule, as docset, settings and comments leave it, sorted. */
export function checkDocset(docset: Docset, checks: Checks): Finding[] {
  const { rules, settings } = checks
  const plan = planChecks(docset, checks)
  const drafts = collectDrafts(rules, settings, docset.isCanonical)
  const notes = new Map(plan.active.filter(({ rule }) => rule.collect).map(rule => [rule, [] as unknown[]]))
  const run: Run = { docset, plan, settings, drafts, notes, suppressions: new Map() }

  for (const problem of docset.problems) drafts.problem(problem)
  for (const article of docset.articles) checkArticle(article, run)
  for (const page of docset.dataPages) if (page.pageType !== 'toc') checkDataPage(page, run)
  for (const toc of docset.tocs.tocs.values()) checkToc(toc, run)
  const duplicates = duplicateValues(plan.schemas, docset, settings.preset === 'recommended')
  for (const { failure, schema, page, place } of duplicates) drafts.failure(failure, schema, page, place)
  for (const problem of plan.problems) drafts.problem(problem)
  const view = viewDocset(docset, drafts)
  for (const rule of plan.active)
    rule.rule.docset?.(view, drafts.reporter(rule), rule.options as never, notes.get(rule) ?? [])

  const scope = { overrides: plan.overrides, docset, settings }
  const { findings, unused } = applySuppressions(settle(drafts.all, scope), run.suppressions)
  const stale = collectDrafts(rules, settings)
  for (const problem of unusedSuppressions(unused, plan)) stale.problem(problem)
  const all = dedupe([...findings, ...settle(stale.all, scope)])
  return sorted(settings.preset === 'build' ? applyLimits(all, docset.config.limits, docset.display) : all)
}

/** Words problems that belong to no docset: a publish configuration or a docfx.json that cannot be read. */
export function checkRepository(problems: readonly PlacedProblem[], { rules, settings }: Checks): Finding[] {
  const drafts = collectDrafts(rules, settings)
  for (const problem of problems) drafts.problem(problem)
  return sorted(dedupe(settle(drafts.all, { settings })))
}
