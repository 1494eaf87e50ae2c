import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import type { Report, Rule } from '../rule.ts'
import type { ActiveRule } from './active.ts'
import type { Drafts } from './drafts.ts'
import { type Settings, settingFor } from './settings.ts'

/** A rule that looks at pages. What is the same for all pages is made once: rules times pages are many. */
export interface PageRule {
  readonly page: Rule['page']
  readonly collect: Rule['collect']
  /** Index in the plan. */
  readonly index: number
  readonly report: Report
  readonly canonicalVersionOnly: boolean
  /** The rule's options; a function where they depend on the file. */
  readonly options: Options | ((file: RepoPath) => Options)
}

type Options = ActiveRule['options']

/** Gives the rules that look at pages of a type. */
export function pageRules(
  active: readonly ActiveRule[],
  settings: Settings,
  drafts: Drafts,
): (pageType: string) => readonly PageRule[] {
  const ready = active.flatMap((own, index) => {
    const { rule, contentTypes, canonicalVersionOnly = false } = own
    if (!rule.page && !rule.collect) return []
    const options = optionsOf(own, settings)
    const { page, collect } = rule
    return [{ page, collect, index, report: drafts.reporter(own), canonicalVersionOnly, options, contentTypes }]
  })
  const byType = new Map<string, readonly PageRule[]>()
  return pageType =>
    remember(byType, pageType, () =>
      ready.filter(({ contentTypes }) => contentTypes === undefined || contentTypes.has(pageType)),
    )
}

function optionsOf({ code, options }: ActiveRule, settings: Settings): PageRule['options'] {
  const merged = (own: Options | undefined): Options => (own ? { ...options, ...own } : options)
  return settings.overrides.some(({ rules }) => rules.get(code)?.options)
    ? file => merged(settingFor(settings, code, file)?.options)
    : merged(settingFor(settings, code, undefined)?.options)
}
