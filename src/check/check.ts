import type { Finding, Level } from '../finding.ts'
import type { Article, Docset } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import type { Rule } from '../rule.ts'
import type { Watch } from '../watch.ts'
import { viewDocset } from './docset-view.ts'
import type { Draft } from './draft.ts'
import { collectDrafts } from './drafts.ts'
import { applyLimits, dedupe, sorted } from './limits.ts'
import type { PageReport, TracedReport } from './page-report.ts'
import { pageRules } from './page-rules.ts'
import { checkArticle, checkDataPage, checkToc } from './pages.ts'
import type { Plan } from './plan.ts'
import { isNews, note, type Run } from './run.ts'
import type { Schema } from './schema/schema.ts'
import type { Settings } from './settings.ts'
import { settle, settler } from './settle.ts'
import { inBuildOrder, isOfPage } from './stages.ts'
import { applySuppressions } from './suppress.ts'
import { duplicateValues } from './unique.ts'
import { unusedSuppressions } from './unused.ts'

export interface Checks {
  readonly rules: readonly Rule[]
  /** Metadata schemas for docsets that bring none. */
  readonly schemas: readonly Schema[]
  /** Usual severity of every code that docset-lint knows. */
  readonly severities: ReadonlyMap<string, Level>
  readonly settings: Settings
  readonly watch?: Watch
}

/** Checks articles, each with what it includes, by itself. */
export function checkArticles(
  docset: Docset,
  plan: Plan,
  checks: Checks,
  articles: readonly (readonly [index: number, article: Article])[],
): TracedReport[] {
  const run = startRun(docset, plan, checks)
  const { watch } = checks
  return articles.map(([index, article], done) => {
    const { result, trace } = docset.tracer.during(() => checkArticle(wholeArticle(article, docset), index, run))
    watch?.found(result.metadata.length + result.content.length)
    watch?.progress(done + 1, articles.length, article.file)
    return { ...result, trace }
  })
}

/** What the reports of articles come to by themselves: findings as docset, settings and comments leave them. */
export function settleReports(docset: Docset, plan: Plan, checks: Checks, reports: readonly PageReport[]): Finding[] {
  const run = startRun(docset, plan, checks)
  for (const report of reports) addReport(report, run)
  return settle(run.drafts.all, { overrides: plan.overrides, docset, settings: checks.settings })
}

/** The article with all its facts, where the docset was linked with its outline. */
function wholeArticle(article: Article, docset: Docset): Article {
  const facts = docset.facts(article.file)
  return facts?.kind !== 'markdown' || facts === article.facts ? article : { ...article, facts }
}

/** What is found of a docset. */
export interface Concluded {
  /** As docset, settings and comments leave them, sorted. */
  readonly findings: readonly Finding[]
  /** Those that come from elsewhere than the report of an article, whether or not a comment switches them off. */
  readonly beyond: readonly Finding[]
}

/**
 * Judges a docset: what was reported of its articles, the checks of everything else, then those that compare pages. The
 * reports are in the order of the articles.
 */
export function conclude(docset: Docset, plan: Plan, checks: Checks, reports: readonly PageReport[]): Concluded {
  const { rules, settings } = checks
  const run = startRun(docset, plan, checks)
  const { drafts, suppressions, notes } = run
  for (const problem of docset.problems) drafts.problem(problem)
  const start = drafts.all.length
  for (const report of reports) addReport(report, run)
  const end = drafts.all.length
  for (const page of docset.dataPages) if (page.pageType !== 'toc') checkDataPage(page, run)
  for (const toc of docset.tocs.tocs.values()) checkToc(toc, run)
  const ofPages = drafts.all.filter(isOfPage)
  const duplicates = duplicateValues(plan.schemas, docset, settings.preset === 'recommended')
  for (const { failure, schema, page, place } of duplicates) drafts.failure(failure, schema, page, place)
  for (const problem of plan.problems) drafts.problem(problem)
  const scope = { overrides: plan.overrides, docset, settings }
  const settled = settler(scope)
  const view = viewDocset(docset, () => settled(ofPages))
  drafts.turnTo(undefined)
  for (const [index, rule] of plan.active.entries())
    rule.rule.docset?.(view, drafts.reporter(rule), rule.options as never, notes.get(index) ?? [])

  const { findings, unused } = applySuppressions(settled(drafts.all), suppressions)
  const word = (problems: readonly PlacedProblem[]): Finding[] => {
    const late = collectDrafts(rules, settings)
    for (const problem of problems) late.problem(problem)
    return settle(late.all, scope)
  }
  const unneeded = word(unusedSuppressions(unused, plan))
  const beyond = [...settled([...drafts.all.slice(0, start), ...drafts.all.slice(end)]), ...unneeded]
  const all = dedupe([...findings, ...unneeded])
  if (settings.preset !== 'build') return { findings: sorted(all), beyond }
  const { kept, notices } = applyLimits(all, docset.config.limits, docset.display)
  return { findings: sorted([...kept, ...word(notices)]), beyond }
}

function startRun(docset: Docset, plan: Plan, checks: Checks): Run {
  const { rules, settings } = checks
  const drafts = collectDrafts(rules, settings, docset.isCanonical)
  return {
    docset,
    plan,
    settings,
    drafts,
    pageRules: pageRules(plan.active, settings, drafts),
    notes: new Map(),
    suppressions: new Map(),
    ranges: new Set(),
  }
}

/** What a text shows by itself is told once, on the first page that it is seen on; so is a moniker range that cannot be read. */
function addReport({ metadata, texts, content, notes }: PageReport, run: Run): void {
  const { suppressions, settings } = run
  const found: Draft[] = metadata.filter(draft => isNews(draft, run))
  for (const text of texts) {
    if (suppressions.has(text.file)) continue
    suppressions.set(text.file, text.suppressions)
    found.push(...text.drafts)
  }
  found.push(...content)
  for (const draft of settings.preset === 'build' ? inBuildOrder(found) : found) run.drafts.add(draft)
  for (const [rule, items] of notes) note(run, rule, items)
}

/** Words problems that belong to no docset: a publish configuration or a docfx.json that cannot be read. */
export function checkRepository(problems: readonly PlacedProblem[], { rules, settings }: Checks): Finding[] {
  const drafts = collectDrafts(rules, settings)
  for (const problem of problems) drafts.problem(problem)
  return sorted(dedupe(settle(drafts.all, { settings })))
}
