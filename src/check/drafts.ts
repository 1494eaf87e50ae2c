import type { Place } from '../finding.ts'
import type { CanonicalVersions } from '../link/canonical.ts'
import type { DataPage, PageFile } from '../link/model.ts'
import type { PlacedProblem } from '../link/problem.ts'
import type { Report, Rule } from '../rule.ts'
import { type ActiveRule, defaults, problemArgs, toDraft } from './active.ts'
import { isFilteredOut } from './custom-rule.ts'
import { propertyPathAt } from './data-page.ts'
import { customise, type Draft } from './draft.ts'
import { placeOfFailure } from './metadata.ts'
import type { SchemaFailure } from './schema/failures.ts'
import type { Schema } from './schema/schema.ts'
import type { Settings } from './settings.ts'
import { METADATA_STAGE } from './stages.ts'

/** Collects findings on their way: from rules, from problems that compiling and linking found, from metadata schemas. */
export interface Drafts {
  readonly all: readonly Draft[]
  /** Gives what was collected since the last time, and forgets it. */
  take(): readonly Draft[]
  /** The report function of a rule. */
  reporter(rule: ActiveRule): Report
  /** What is reported from now on is of this page, or of the docset. */
  turnTo(page: PageFile | undefined): void
  problem(problem: PlacedProblem, page?: PageFile): void
  failure(failure: SchemaFailure, schema: Schema, page: PageFile, place?: Place): void
  add(...drafts: readonly Draft[]): void
}

export function collectDrafts(
  rules: readonly Rule[],
  settings: Settings,
  isCanonical: CanonicalVersions['isCanonical'] = () => true,
): Drafts {
  let all: Draft[] = []
  let current: PageFile | undefined
  const byCode = new Map(rules.map(rule => [rule.code, rule]))
  const isBuild = settings.preset === 'build'
  const wording = (code: string): Rule => {
    const rule = byCode.get(code)
    if (!rule) throw new Error(`No rule words the problem '${code}'.`)
    return rule
  }
  return {
    get all() {
      return all
    },
    take() {
      if (all.length === 0) return NONE
      const taken = all
      all = []
      return taken
    },
    reporter:
      rule =>
      (place, args = {}, extra = {}) => {
        const propertyPath = extra.propertyPath ?? pathIn(current, place)
        const more = propertyPath === undefined ? extra : { ...extra, propertyPath }
        all.push(toDraft(rule, place, args, more, current?.pageType))
      },
    turnTo(page) {
      current = page
    },
    problem({ code, place, args = [], message, propertyPath }, page) {
      const rule = wording(code)
      if (rule.ours && isBuild) return
      const severity = isBuild ? (rule.buildSeverity ?? rule.severity) : rule.severity
      const path = propertyPath ?? pathIn(page, place)
      const extra = { ...(message !== undefined && { message }), ...(path !== undefined && { propertyPath: path }) }
      all.push(toDraft(defaults(rule, severity), place, problemArgs(rule, message, args), extra, page?.pageType))
    },
    failure(failure, schema, page, place = placeOfFailure(page.metadata, failure)) {
      const rule = wording(failure.code)
      const args = problemArgs(rule, undefined, failure.args)
      const draft: Draft = {
        ...toDraft(
          defaults(rule, schema.severity ?? rule.severity),
          place,
          args,
          { propertyPath: failure.propertyPath },
          page.pageType,
        ),
        stage: METADATA_STAGE,
      }
      const override = schema.rule(failure.propertyPath, failure.code)
      if (!override) all.push(draft)
      else if (!isFilteredOut(override, page, () => isCanonical(page, page.versions.monikers)))
        all.push(customise(draft, override, page.path))
    },
    add: (...drafts) => void all.push(...drafts),
  }
}

/** Most pages and texts have none; their reports are kept for all pages. */
const NONE: readonly Draft[] = []

/** Property path of a place in a YAML or JSON page. */
function pathIn(page: PageFile | undefined, place: Place | undefined): string | undefined {
  return page && 'fields' in page ? propertyPathAt(page as DataPage, place) : undefined
}
