import type { Finding } from '../finding.ts'
import type { Docset } from '../link/model.ts'
import { type RepoPath, relative } from '../path.ts'
import { remember } from '../remember.ts'
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
  return settler(scope)(drafts)
}

/** As `settle`, for drafts some of which are asked for twice. */
export function settler(scope: SettleScope): (drafts: readonly Draft[]) => Finding[] {
  const settled = new Map<Draft, Finding | undefined>()
  const files = new Map<RepoPath, FileStanding>()
  const settleFresh = (draft: Draft): Finding | undefined => settleOne(draft, scope, files)
  return drafts => {
    const findings: Finding[] = []
    for (const draft of drafts) {
      const finding = remember(settled, draft, settleFresh)
      if (finding) findings.push(finding)
    }
    return findings
  }
}

/** What is the same for all findings in a file. */
interface FileStanding {
  readonly ignored: boolean
  /** What the file is made from. */
  readonly original?: RepoPath
  readonly owner?: Finding['owner']
}

function settleOne(
  draft: Draft,
  { docset, overrides, settings }: SettleScope,
  files: Map<RepoPath, FileStanding>,
): Finding | undefined {
  const file = draft.place?.file
  const rules = overrides?.byCode.get(draft.code) ?? NONE
  if (draft.severity === 'off' && rules.length === 0 && !settingFor(settings, draft.code, file)) return undefined
  const standing = file === undefined ? undefined : remember(files, file, () => standingOf(file, docset, settings))
  if (standing?.ignored) return undefined

  const config = docset?.config
  const rule = rules.find(candidate => appliesTo(candidate, draft))
  const changed = rule ? customise(draft, rule, file && config && relative(config.folder, file)) : draft
  const escalated = config?.warningsAsErrors && changed.severity === 'warning' ? 'error' : changed.severity
  const severity = settingFor(settings, changed.code, file)?.severity ?? escalated
  if (severity === 'off') return undefined
  const documentUrl = text(get(config?.documentUrls, changed.code))
  const place = standing?.original === undefined ? changed.place : { file: standing.original }
  return toFinding(changed, severity, place, documentUrl, standing?.owner)
}

const NONE: readonly never[] = []

function standingOf(file: RepoPath, docset: Docset | undefined, settings: Settings): FileStanding {
  if (settings.ignores(file)) return { ignored: true }
  const original = docset?.originalOf(file)
  const owner = docset?.owner(file)
  return { ignored: false, ...(original !== undefined && { original }), ...(owner && { owner }) }
}

function appliesTo(
  { propertyPath, contentTypes }: { propertyPath?: string; contentTypes?: readonly string[] },
  draft: Draft,
): boolean {
  if (propertyPath === undefined) return true
  if (propertyPath !== draft.propertyPath) return false
  return draft.pageType === undefined || contentTypes === undefined || contentTypes.includes(draft.pageType)
}
