import type { Finding } from '../finding.ts'
import type { Docset } from '../link/model.ts'
import { relative } from '../path.ts'
import { get, text } from '../value.ts'
import { customise, type Draft, toFinding } from './draft.ts'
import type { Overrides } from './ruleset.ts'
import { type Settings, settingFor } from './settings.ts'

/** Whose word counts on the way from a draft to a finding. */
export interface SettleScope {
  readonly settings: Settings
  /** Absent for findings of no docset. */
  readonly docset?: Docset
  readonly overrides?: Overrides
}

/** Applies what the docset says of its codes, then the settings, and drops what is off or ignored. */
export function settle(drafts: readonly Draft[], scope: SettleScope): Finding[] {
  return drafts.flatMap(draft => settleOne(draft, scope) ?? [])
}

function settleOne(draft: Draft, { docset, overrides, settings }: SettleScope): Finding | undefined {
  const file = draft.place?.file
  const rules = overrides?.byCode.get(draft.code) ?? []
  if (draft.severity === 'off' && rules.length === 0 && !settingFor(settings, draft.code, file)) return undefined
  if (file !== undefined && settings.ignores(file)) return undefined

  const config = docset?.config
  const rule = rules.find(candidate => appliesTo(candidate, draft))
  const changed = rule ? customise(draft, rule, file && config && relative(config.folder, file)) : draft
  const escalated = config?.warningsAsErrors && changed.severity === 'warning' ? 'error' : changed.severity
  const documentUrl = text(get(config?.documentUrls, changed.code))
  const original = file === undefined ? undefined : docset?.originalOf(file)
  const owner = file === undefined ? undefined : docset?.owner(file)
  return toFinding({
    ...changed,
    ...(original !== undefined && { place: { file: original } }),
    ...(documentUrl !== undefined && { documentUrl }),
    ...(owner && { owner }),
    severity: settingFor(settings, changed.code, file)?.severity ?? escalated,
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
