import type { Level } from '../finding.ts'
import type { Matcher } from '../link/glob.ts'
import type { RepoPath } from '../path.ts'

/** What settings say of one code. */
export interface RuleSetting {
  readonly severity?: Level
  readonly options?: Readonly<Record<string, unknown>>
}

export type RuleSettings = ReadonlyMap<string, RuleSetting>

/** Settings as the checks read them; paths are relative to the repository root. */
export interface Settings {
  /** `build`: only what the Learn build reports for the docset's own rulesets and schemas. */
  readonly preset: 'recommended' | 'build'
  readonly rules: RuleSettings
  readonly overrides: readonly { readonly matches: Matcher; readonly rules: RuleSettings }[]
  /** Files of which nothing is reported. */
  readonly ignores: Matcher
  /** Time of the run in milliseconds since 1970: dates in metadata are compared with it. */
  readonly now: number
}

/** What the settings say of a code in a file: later overrides win. */
export function settingFor(settings: Settings, code: string, file: RepoPath | undefined): RuleSetting | undefined {
  let found = settings.rules.get(code)
  if (file === undefined) return found
  for (const override of settings.overrides) {
    const own = override.rules.get(code)
    if (own && override.matches(file)) found = { ...found, ...own }
  }
  return found
}

/** True when the settings can turn the code on somewhere. */
export function mayApply(settings: Settings, code: string, otherwise: Level): boolean {
  const levels = [
    settings.rules.get(code)?.severity ?? otherwise,
    ...settings.overrides.map(({ rules }) => rules.get(code)?.severity),
  ]
  return levels.some(level => level !== undefined && level !== 'off')
}
