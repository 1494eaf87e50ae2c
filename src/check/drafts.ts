import type { Place } from '../finding.ts'
import type { Article, DataPage, Docset } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import type { Report, Rule } from '../rule.ts'
import { type ActiveRule, defaults, problemArgs, toDraft } from './active.ts'
import { customise, type Draft } from './draft.ts'
import { type MetadataSchema, placeOfFailure } from './metadata.ts'
import type { Overrides } from './ruleset.ts'
import type { SchemaFailure } from './schema/failures.ts'
import { type Settings, settingFor } from './settings.ts'
import { get, text } from '../value.ts'
import { type Finding } from '../finding.ts'
import { toFinding } from './draft.ts'

/** Collects findings on their way: from rules, from problems that compiling and linking found, from metadata schemas. */
export interface Drafts {
  readonly all: readonly Draft[]
  /** The report function of a rule. */
  reporter(rule: ActiveRule, pageType?: string): Report
  problem(problem: PlacedProblem, pageType?: string): void
  failure(failure: SchemaFailure, schema: MetadataSchema, page: Article | DataPage, place?: Place): void
  add(draft: Draft): void
}

export function collectDrafts(rules: readonly Rule[], settings: Settings): Drafts {
  const all: Draft[] = []
  const byCode = new Map(rules.map(rule => [rule.code, rule]))
  const isBuild = settings.preset === 'build'
  const wording = (code: string): Rule => {
    const rule = byCode.get(code)
    if (!rule) throw new Error(`No rule words the problem '${code}'.`)
    return rule
  }
  return {
    all,
    reporter:
      (rule, pageType) =>
      (place, args = {}, extra = {}) =>
        void all.push(toDraft(rule, place, args, extra, pageType)),
    problem({ code, place, args = [], message, propertyPath }, pageType) {
      const rule = wording(code)
      if (rule.ours && isBuild) return
      const severity = isBuild ? (rule.buildSeverity ?? rule.severity) : rule.severity
      const extra = { ...(message !== undefined && { message }), ...(propertyPath !== undefined && { propertyPath }) }
      all.push(toDraft(defaults(rule, severity), place, problemArgs(rule, message, args), extra, pageType))
    },
    failure(failure, schema, page, place = placeOfFailure(page.metadata, failure)) {
      const rule = wording(failure.code)
      const args = problemArgs(rule, undefined, failure.args)
      const draft = toDraft(
        defaults(rule, rule.severity),
        place,
        args,
        { propertyPath: failure.propertyPath },
        page.pageType,
      )
      const override = schema.rule(failure.propertyPath, failure.code)
      const off =
        (override?.contentTypes && !override.contentTypes.includes(page.pageType)) ||
        (override?.seoOnly && 'noIndex' in page && page.noIndex)
      if (!off) all.push(override ? customise(draft, override, page.path) : draft)
    },
    add: draft => void all.push(draft),
  }
}

/** Applies what the docset says of its codes, then the settings, and drops what is off or ignored. */
export function settle(drafts: readonly Draft[], docset: Docset, overrides: Overrides, settings: Settings): Finding[] {
  return drafts.flatMap(draft => {
    if (
      draft.severity === 'off' &&
      !overrides.byCode.has(draft.code) &&
      !settingFor(settings, draft.code, draft.place?.file)
    )
      return []
    const file = draft.place?.file
    const rule = overrides.byCode.get(draft.code)?.find(candidate => appliesTo(candidate, draft))
    const changed = rule ? customise(draft, rule, file === undefined ? undefined : docset.display(file)) : draft
    const escalated = docset.config.warningsAsErrors && changed.severity === 'warning' ? 'error' : changed.severity
    const documentUrl = text(get(docset.config.documentUrls, changed.code))
    const finding = toFinding({
      ...changed,
      ...(documentUrl !== undefined && { documentUrl }),
      severity: settingFor(settings, changed.code, file)?.severity ?? escalated,
    })
    return finding && !(file !== undefined && settings.ignores(file)) ? [finding] : []
  })
}

function appliesTo(
  { propertyPath, contentTypes }: { propertyPath?: string; contentTypes?: readonly string[] },
  draft: Draft,
): boolean {
  if (propertyPath === undefined) return true
  if (propertyPath !== draft.propertyPath) return false
  return draft.pageType === undefined || contentTypes === undefined || contentTypes.includes(draft.pageType)
}
