import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import type { ActiveRule } from './active.ts'
import { type Settings, settingFor } from './settings.ts'

/** A rule that looks at pages. What is the same for all pages is worked out once: rules times pages are many. */
export interface PageRule {
  readonly active: ActiveRule
  /** Index in the plan. */
  readonly index: number
  /** The rule's options for a page. */
  options(file: RepoPath): never
}

/** Gives the rules that look at pages of a type. */
export function pageRules(
  active: readonly ActiveRule[],
  settings: Settings,
): (pageType: string) => readonly PageRule[] {
  const all = active.flatMap((rule, index): PageRule[] =>
    rule.rule.page || rule.rule.collect ? [{ active: rule, index, options: optionsOf(rule, settings) as never }] : [],
  )
  const byType = new Map<string, readonly PageRule[]>()
  return pageType =>
    remember(byType, pageType, () =>
      all.filter(({ active: { contentTypes } }) => contentTypes === undefined || contentTypes.has(pageType)),
    )
}

function optionsOf({ code, options }: ActiveRule, settings: Settings): (file: RepoPath) => ActiveRule['options'] {
  const merged = (own: ActiveRule['options'] | undefined): ActiveRule['options'] =>
    own ? { ...options, ...own } : options
  if (settings.overrides.some(({ rules }) => rules.get(code)?.options))
    return file => merged(settingFor(settings, code, file)?.options)
  const everywhere = merged(settingFor(settings, code, undefined)?.options)
  return () => everywhere
}
