import type { Suppression } from '../facts.ts'
import type { Docset } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import type { Context, Page } from '../rule.ts'
import type { Drafts } from './drafts.ts'
import type { PageRule } from './page-rules.ts'
import type { Plan } from './plan.ts'
import type { Settings } from './settings.ts'
import { viewPage } from './view.ts'

/** One check of a docset: what is looked for, and what was found so far. */
export interface Run {
  readonly docset: Docset
  readonly plan: Plan
  readonly settings: Settings
  readonly drafts: Drafts
  /** The active rules that look at pages of a type. */
  pageRules(pageType: string): readonly PageRule[]
  /** What rules that compare pages have noted of the pages, by the index of the rule in the plan. */
  readonly notes: Map<number, unknown[]>
  /** Comments that switch findings off, of every file that was looked at. */
  readonly suppressions: Map<RepoPath, readonly Suppression[]>
  /** What is wrong with the moniker ranges of zones that were reported. */
  readonly ranges: Set<unknown>
}

/** True for what is wrong with a moniker range. */
export function isToldOnce({ code }: Pick<PlacedProblem, 'code'>): boolean {
  return code === 'moniker-range-invalid'
}

/** False for a moniker range of which it was said before what is wrong with it. */
export function isNews(problem: Pick<PlacedProblem, 'code' | 'args'>, { ranges }: Run): boolean {
  if (!isToldOnce(problem)) return true
  const [message] = problem.args ?? []
  const isNew = !ranges.has(message)
  ranges.add(message)
  return isNew
}

/** Runs the rules on a page. */
export function runRules(page: Page, run: Run): void {
  const { article } = page
  run.drafts.turnTo(article)
  let canonical: Page | 'none' | undefined
  for (const { page: look, collect, index, report, canonicalVersionOnly, options } of run.pageRules(article.pageType)) {
    if (canonicalVersionOnly) canonical ??= canonicalPart(page) ?? 'none'
    const seen = canonicalVersionOnly ? canonical : page
    if (seen === undefined || seen === 'none') continue
    const own = (typeof options === 'function' ? options(article.file) : options) as never
    look?.(seen, report, own)
    if (collect) note(run, index, collect(seen, own))
  }
}

/** Keeps what a rule has noted. */
export function note({ notes }: Run, rule: number, items: readonly unknown[]): void {
  if (items.length > 0) remember(notes, rule, () => []).push(...items)
}

/** What the canonical version shows of a page; undefined when the page does not belong to it. */
function canonicalPart(page: Page): Page | undefined {
  const { article, docset, nodes, parts } = page
  if (!docset.isCanonical(article, article.versions.monikers)) return undefined
  // Without moniker ranges all of it belongs to the versions of the page.
  if (!parts.some(({ facts }) => facts.regions.some(({ name }) => name === 'moniker'))) return page
  const isSeen = (context: Context): boolean => docset.isCanonical(article, context.monikers ?? [])
  const kept = nodes.filter(({ context }) => isSeen(context))
  const seen = parts.map(part => ({
    ...part,
    contextAt: (offset: number) => {
      const context = part.contextAt(offset)
      return context && isSeen(context) ? context : undefined
    },
  }))
  return viewPage(docset, article, { nodes: kept, parts: seen })
}
