import type { Severity } from '../finding.ts'
import type { OptionSchema, Rule } from '../rule.ts'
import { entries, getAnyCase, items, text, texts, type Value } from '../value.ts'
import type { ActiveRule } from './active.ts'
import { type CustomRule, readCustomRule, readSeverity } from './custom-rule.ts'

/** A rule of a content ruleset (`markdownValidationRules`). */
export interface RulesetEntry {
  readonly type: string
  readonly code: string
  /** With `{0}` … for the arguments; absent: the rule's own wording. */
  readonly message?: string
  readonly severity: Severity
  readonly contentTypes: readonly string[]
  readonly disabled: boolean
  readonly docfxOverride: boolean
  readonly canonicalVersionOnly: boolean
  readonly pullRequestOnly: boolean
  readonly addOnly: boolean
  readonly additionalErrorMessage?: string
  readonly value: Value
}

/** Page types that content rules run on at all. */
const PAGE_TYPES = new Set([
  'conceptual',
  'toc',
  'redirection',
  'learningpath',
  'module',
  'moduleunit',
  'zonepivotgroups',
  'post',
])

/** A ruleset as it is written. */
export interface Ruleset {
  readonly entries: readonly RulesetEntry[]
  /** False when the build would reject it, for a severity that it does not know; its overrides count all the same. */
  readonly accepted: boolean
}

/** Reads a ruleset; undefined when it is no mapping. */
export function readRuleset(value: Value | undefined): Ruleset | undefined {
  if (value?.kind !== 'mapping') return undefined
  const rules = entries(value).flatMap(({ value: category }) => items(getAnyCase(category, 'rules')))
  return { entries: rules.map(readEntry), accepted: rules.every(rule => severityOf(rule) !== undefined) }
}

function severityOf(value: Value): Severity | undefined {
  const severity = readSeverity(text(getAnyCase(value, 'severity')))
  return severity === 'off' ? undefined : severity
}

function readEntry(value: Value): RulesetEntry {
  const string = (key: string): string => text(getAnyCase(value, key)) ?? ''
  const flag = (key: string): boolean => string(key).toLowerCase() === 'true'
  const message = text(getAnyCase(value, 'message'))
  const more = string('additionalErrorMessage')
  return {
    type: string('type'),
    code: string('code'),
    ...(message !== undefined && { message }),
    severity: severityOf(value) ?? 'info',
    contentTypes: texts(getAnyCase(value, 'contentTypes')).map(type => type.toLowerCase()),
    disabled: flag('disabled'),
    docfxOverride: flag('docfxOverride'),
    canonicalVersionOnly: flag('canonicalVersionOnly'),
    pullRequestOnly: flag('pullRequestOnly'),
    addOnly: flag('addOnly'),
    ...(more && { additionalErrorMessage: more }),
    value,
  }
}

/**
 * The rules that a ruleset turns on. A type that nobody implements does nothing, as does a rule without page types. Where
 * two rules are of one type, they differ in their defaults only: the one of the entry's code gives them.
 */
export function activateRuleset(ruleset: readonly RulesetEntry[], rules: readonly Rule[]): ActiveRule[] {
  return ruleset.flatMap(entry => {
    const same = entry.disabled ? [] : rules.filter(({ type }) => type === entry.type)
    const rule = same.find(({ code }) => code === entry.code) ?? same[0]
    return rule ? [activate(entry, rule)] : []
  })
}

/** What a ruleset says of an option; undefined where it says nothing that fits the option's type. */
function readOption(value: Value | undefined, { type }: OptionSchema): unknown {
  if (value === undefined) return undefined
  if (type === 'array') return texts(value)
  const data = value.kind === 'scalar' ? value.value : undefined
  if (type === 'string') return text(value)
  return typeof data === (type === 'boolean' ? 'boolean' : 'number') ? data : undefined
}

function activate(entry: RulesetEntry, rule: Rule): ActiveRule {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => {
    return [name, readOption(getAnyCase(entry.value, name), option) ?? option.buildDefault ?? option.default] as const
  })
  const types = entry.contentTypes.filter(type => PAGE_TYPES.has(type))
  return {
    rule,
    code: entry.code,
    severity: entry.severity,
    ...(entry.message !== undefined && { message: entry.message }),
    options: Object.fromEntries(options),
    contentTypes: new Set(types.length > 0 ? [...types, ...(rule.alsoOn ?? [])] : []),
    ...(entry.additionalErrorMessage && { additionalMessage: entry.additionalErrorMessage }),
    ...(entry.canonicalVersionOnly && { canonicalVersionOnly: true }),
    ...(entry.pullRequestOnly && { pullRequestOnly: true }),
    ...(entry.addOnly && { addOnly: true }),
  }
}

/** Custom rules by code, and the codes whose override the ruleset does not allow. */
export interface Overrides {
  readonly byCode: ReadonlyMap<string, readonly CustomRule[]>
  readonly refused: readonly string[]
}

/**
 * What `rules` of the configuration, the content ruleset and the build ruleset make of each code. Rules of the
 * configuration come first; of a content rule without `docfxOverride` they are refused.
 */
export function readOverrides(
  configured: Value | undefined,
  ruleset: readonly RulesetEntry[],
  buildRules: Value | undefined,
): Overrides {
  const byCode = new Map<string, CustomRule[]>(
    entries(configured).map(({ key, value }) => [key, items(value).map(readCustomRule)]),
  )
  const refused: string[] = []
  for (const { code, docfxOverride, pullRequestOnly, addOnly } of ruleset) {
    if (!docfxOverride && byCode.delete(code)) refused.push(code)
    if (pullRequestOnly || addOnly) byCode.set(code, [{ ...byCode.get(code)?.[0], pullRequestOnly, addOnly }])
  }
  for (const { value: category } of entries(buildRules)) {
    for (const rule of items(getAnyCase(category, 'rules'))) {
      const code = kebabCase(text(getAnyCase(rule, 'type')) ?? '')
      byCode.set(code, [...(byCode.get(code) ?? []), readBuildRule(rule)])
    }
  }
  return { byCode, refused }
}

function readBuildRule(value: Value): CustomRule {
  const { severity, ...rule } = readCustomRule(value)
  const more = text(getAnyCase(value, 'additionalErrorMessage'))
  return { ...rule, severity: severity ?? 'info', ...(more && { additionalMessage: more }) }
}

/** `MissingAttribute` → `missing-attribute`. */
function kebabCase(type: string): string {
  return type.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase()
}
