import type { Suppression } from '../facts.ts'
import type { Docset } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import type { Context, Page } from '../rule.ts'
import type { Drafts } from './drafts.ts'
import type { Plan } from './plan.ts'
import { type Settings, settingFor } from './settings.ts'
import { viewPage } from './view.ts'

/** One check of a docset: what is looked for, and what was found so far. */
export interface Run {
  readonly docset: Docset
  readonly plan: Plan
  readonly settings: Settings
  readonly drafts: Drafts
  /** What rules that compare pages have noted of the pages, by the index of the rule in the plan. */
  readonly notes: Map<number, unknown[]>
  /** Comments that switch findings off, of every file that was looked at. */
  readonly suppressions: Map<RepoPath, readonly Suppression[]>
  /** What is wrong with the moniker ranges of zones that were reported. */
  readonly ranges: Set<unknown>
}

/** False for a moniker range of which it was said before what is wrong with it. */
export function isNews({ code, args = [] }: Pick<PlacedProblem, 'code' | 'args'>, { ranges }: Run): boolean {
  if (code !== 'moniker-range-invalid') return true
  const isNew = !ranges.has(args[0])
  ranges.add(args[0])
  return isNew
}

/** Runs the rules on a page. */
export function runRules(page: Page, run: Run): void {
  const { plan, settings, drafts } = run
  const { article } = page
  for (const [index, rule] of plan.active.entries()) {
    if (rule.contentTypes && !rule.contentTypes.has(article.pageType)) continue
    const seen = rule.canonicalVersionOnly ? canonicalPart(page) : page
    if (!seen) continue
    const own = settingFor(settings, rule.code, article.file)?.options
    const options = (own ? { ...rule.options, ...own } : rule.options) as never
    rule.rule.page?.(seen, drafts.reporter(rule, article), options)
    if (rule.rule.collect) note(run, index, rule.rule.collect(seen, options))
  }
}

/** Keeps what a rule has noted. */
export function note({ notes }: Run, rule: number, items: readonly unknown[]): void {
  if (items.length > 0) remember(notes, rule, () => []).push(...items)
}

/** What the canonical version shows of a page; undefined when the page does not belong to it. */
function canonicalPart({ article, docset, nodes, parts }: Page): Page | undefined {
  if (!docset.isCanonical(article, article.versions.monikers)) return undefined
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
