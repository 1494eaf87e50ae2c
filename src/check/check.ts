import type { Suppression } from '../facts.ts'
import type { Finding } from '../finding.ts'
import type { Article, Docset } from '../link/model.ts'
import type { Part } from '../link/page.ts'
import { type PlacedProblem, placeProblem } from '../link/problem.ts'
import { uidOf } from '../link/uids.ts'
import type { RepoPath } from '../path.ts'
import type { Page, Rule } from '../rule.ts'
import type { ActiveRule } from './active.ts'
import { collectDrafts, type Drafts, settle } from './drafts.ts'
import { applyLimits, dedupe, sorted } from './limits.ts'
import { checkMetadata, type MetadataSchema } from './metadata.ts'
import { planChecks } from './plan.ts'
import { type Settings, settingFor } from './settings.ts'
import { applySuppressions } from './suppress.ts'
import { duplicateValues } from './unique.ts'
import { viewDocset, viewPage } from './view.ts'

export interface Checks {
  readonly rules: readonly Rule[]
  /** Metadata schemas for docsets that bring none. */
  readonly schemas: readonly MetadataSchema[]
  readonly settings: Settings
}

/** Problems in a header are the article's own affair: an include's header is not looked at. */
const HEADER_CODES = new Set([
  'yaml-header-syntax-error',
  'yaml-header-not-object',
  'yaml-header-unclosed',
  'yaml-duplicate-key',
])

/**
 * Judges a linked docset: every finding of every rule, as docset, settings and comments leave it, sorted. `problems` are
 * those of the configuration.
 */
export function checkDocset(
  docset: Docset,
  problems: readonly PlacedProblem[],
  { rules, schemas, settings }: Checks,
): Finding[] {
  const plan = planChecks(docset, rules, schemas, settings)
  const drafts = collectDrafts(rules, settings)
  const suppressions = new Map<RepoPath, readonly Suppression[]>()
  for (const problem of [...problems, ...plan.problems, ...docset.problems]) drafts.problem(problem)

  const collected = new Map<ActiveRule, unknown[]>(
    plan.active.filter(({ rule }) => rule.collect).map(rule => [rule, []]),
  )
  for (const article of docset.articles) {
    const spliced = docset.page(article)
    checkMetadata(article, plan.schemas, drafts)
    for (const problem of spliced.problems) drafts.problem(problem, article.pageType)
    for (const part of spliced.parts) {
      if (suppressions.has(part.file)) continue
      suppressions.set(part.file, part.facts.suppressions)
      reportFile(part, article, drafts, settings)
    }
    if (!spliced.aborted) checkPage(viewPage(docset, article, spliced), plan.active, settings, collected, drafts)
  }
  const roots = new Set(docset.tocs.roots)
  for (const page of docset.dataPages) {
    suppressions.set(page.file, page.facts.suppressions)
    for (const problem of page.facts.problems) drafts.problem(placeProblem(problem, page.file), page.pageType)
    if (page.pageType !== 'toc' || roots.has(page.file)) checkMetadata(page, plan.schemas, drafts)
    if (page.pageType !== 'toc')
      checkPage(viewPage(docset, page, { nodes: [], parts: [] }), plan.active, settings, collected, drafts)
  }
  for (const [file, toc] of docset.tocs.tocs) {
    const facts = docset.facts(file)
    if (!suppressions.has(file) && facts) suppressions.set(file, facts.suppressions)
    const links = toc.links.filter(({ href }) => !href.startsWith('xref:'))
    const xrefs = toc.links
      .filter(({ href }) => href.startsWith('xref:'))
      .map(({ href, place }) => ({ uid: uidOf(href.slice('xref:'.length)), place }))
    const uids = toc.uids.map(({ text, place }) => ({ uid: text, place }))
    const page = viewPage(docset, docset.tocPage(file), { nodes: [], parts: [] }, links, [...xrefs, ...uids])
    checkPage(page, plan.active, settings, collected, drafts)
  }
  for (const { schema, key, value, list, place, page } of duplicateValues(
    docset.articles,
    plan.schemas,
    docset,
    settings.preset === 'recommended',
  )) {
    drafts.failure(
      { code: 'duplicate-attribute', args: [key, value, list], propertyPath: key, at: [key] },
      schema,
      page,
      place,
    )
  }
  const view = viewDocset(docset)
  for (const rule of plan.active)
    rule.rule.docset?.(view, drafts.reporter(rule), rule.options as never, collected.get(rule) ?? [])

  const kept = applySuppressions(settle(drafts.all, docset, plan.overrides, settings), suppressions)
  const known = new Set(plan.active.map(({ code }) => code))
  const stale = collectDrafts(rules, settings)
  for (const { file, suppression } of kept.unused) {
    const off =
      suppression.code !== '' && rules.some(({ code }) => code === suppression.code) && !known.has(suppression.code)
    if (!off)
      stale.problem({
        code: 'unused-suppression',
        place: { file, span: suppression.span },
        args: [suppression.code || 'any code'],
      })
  }
  const all = sorted(dedupe([...kept.findings, ...settle(stale.all, docset, plan.overrides, settings)]))
  return settings.preset === 'build' ? applyLimits(all, docset.config.limits, docset.display) : all
}

/** Reports what a file's own text shows, once, on the first page that it is seen on. */
function reportFile({ file, facts }: Part, article: Article, drafts: Drafts, { preset }: Settings): void {
  for (const { code, message, span } of facts.messages ?? []) {
    if (preset === 'build') break
    drafts.add({
      code,
      message,
      severity: 'suggestion',
      args: [message],
      place: { file, ...(span && { span }) },
      pageType: article.pageType,
    })
  }
  for (const problem of facts.problems) {
    if (file === article.file || !HEADER_CODES.has(problem.code))
      drafts.problem(placeProblem(problem, file), article.pageType)
  }
}

function checkPage(
  page: Page,
  active: readonly ActiveRule[],
  settings: Settings,
  collected: ReadonlyMap<ActiveRule, unknown[]>,
  drafts: Drafts,
): void {
  const { pageType, file } = page.article
  for (const rule of active) {
    if (rule.contentTypes && !rule.contentTypes.has(pageType)) continue
    const own = settingFor(settings, rule.code, file)?.options
    const options = (own ? { ...rule.options, ...own } : rule.options) as never
    rule.rule.page?.(page, drafts.reporter(rule, pageType), options)
    if (rule.rule.collect) collected.get(rule)?.push(...rule.rule.collect(page, options))
  }
}
