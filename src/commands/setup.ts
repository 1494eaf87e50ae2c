import { defaultSchemas, pageSchemas, rules, schemaCodes } from '../builtin.ts'
import { severities } from '../catalogue.ts'
import type { Settings } from '../check/settings.ts'
import { createCompiler } from '../compile/compile.ts'
import type { ParserName } from '../compile/parser.ts'
import { loadRemarkPlugins } from '../io/remark.ts'
import {
  compileGlobs,
  type SettingsFile,
  toSettings,
  unknownCode,
  type Vocabulary,
  vocabularyOf,
} from '../io/settings.ts'
import { UsageError } from '../io/usage-error.ts'
import type { LintOptions } from '../lint.ts'
import type { Flags } from './flags.ts'

/** What the user wants, as plain data: every thread of a run gets it. */
export interface Setup {
  readonly content: SettingsFile
  readonly flags: {
    readonly preset: Flags['preset']
    readonly only: Flags['only']
    readonly skip: Flags['skip']
    readonly ignorePattern: Flags['ignorePattern']
    readonly reportUnusedDisableDirectives: Flags['reportUnusedDisableDirectives']
    readonly reportUnusedDisableDirectivesSeverity: Flags['reportUnusedDisableDirectivesSeverity']
  }
  readonly parser: ParserName
  readonly isRepository: boolean
  /** Time of the run in milliseconds since 1970. */
  readonly now: number
}

export const vocabulary: Vocabulary = vocabularyOf(
  rules,
  schemaCodes.map(({ code }) => code),
)

/** Loads what a run works with. */
export async function prepare(setup: Setup): Promise<Omit<LintOptions, 'files' | 'team'>> {
  const { content, now, parser, isRepository } = setup
  return {
    compiler: await createCompiler(parser, await loadRemarkPlugins(content.remark?.plugins)),
    rules,
    schemas: defaultSchemas(now),
    pageSchemas,
    severities: severities(),
    settings: settingsOf(setup),
    isRepository,
  }
}

/** Settings as the checks read them. The command line has the last word: `--preset`, `--only`, `--skip`, `--ignore-pattern`. */
export function settingsOf({ content, flags, now }: Pick<Setup, 'content' | 'flags' | 'now'>): Settings {
  return withFlags(toSettings(content, now), flags)
}

/** The code of comments that switch nothing off. */
const UNUSED = 'unused-suppression'

function withFlags(settings: Settings, flags: Setup['flags']): Settings {
  for (const code of [...(flags.only ?? []), ...(flags.skip ?? [])]) {
    if (!vocabulary.codes.has(code) && !code.startsWith('remark-lint'))
      throw new UsageError(unknownCode(code, vocabulary))
  }
  const changed = new Map(settings.rules)
  const off = flags.only ? [...vocabulary.codes].filter(code => !flags.only?.includes(code)) : []
  const unused = flags.reportUnusedDisableDirectivesSeverity ?? (flags.reportUnusedDisableDirectives && 'error')
  if (unused) changed.set(UNUSED, { severity: unused })
  for (const code of [...off, ...(flags.skip ?? [])]) changed.set(code, { ...changed.get(code), severity: 'off' })
  const ignored = compileGlobs(flags.ignorePattern ?? [])
  return {
    ...settings,
    ...(flags.preset && { preset: flags.preset }),
    rules: changed,
    overrides:
      flags.only || flags.skip || unused
        ? settings.overrides.map(({ matches, rules: own }) => ({
            matches,
            rules: new Map(
              [...own].filter(([code]) => !(changed.get(code)?.severity === 'off' || (unused && code === UNUSED))),
            ),
          }))
        : settings.overrides,
    ignores: path => settings.ignores(path) || ignored(path),
  }
}
