import type { Level } from '../finding.ts'
import { remember } from '../remember.ts'
import type { Args, Extra, Rule } from '../rule.ts'
import type { Draft } from './draft.ts'
import { fill, overrideOrder, slotCount, slotOrder, slotsOf } from './message.ts'
import { stageOf } from './stages.ts'

/** A rule under the name, wording and severity that it has in this run. */
export interface ActiveRule {
  readonly rule: Rule
  readonly code: string
  readonly severity: Level
  /** Wording of a ruleset, with `{0}` … for the arguments. */
  readonly message?: string
  readonly additionalMessage?: string
  readonly options: Readonly<Record<string, unknown>>
  /** Absent: every page type. */
  readonly contentTypes?: ReadonlySet<string>
  readonly canonicalVersionOnly?: boolean
  readonly pullRequestOnly?: boolean
  readonly addOnly?: boolean
}

/** A rule as its own file describes it. */
export function defaults(rule: Rule, severity: Level): ActiveRule {
  const contentTypes = rule.contentTypes ?? (rule.type ? ['conceptual'] : undefined)
  return {
    rule,
    code: rule.code,
    severity,
    options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default])),
    ...(contentTypes && { contentTypes: new Set([...contentTypes, ...(rule.alsoOn ?? [])]) }),
  }
}

/** Words a report of a rule. */
export function toDraft(
  active: ActiveRule,
  place: Draft['place'],
  args: Args,
  extra: Extra,
  pageType: string | undefined,
): Draft {
  const { rule } = active
  const named = typeof rule.message === 'string' ? rule.message : rule.message[extra.message ?? '']
  if (named === undefined) throw new Error(`Rule ${rule.code} has no message '${extra.message ?? ''}'.`)
  const template = typeof named === 'string' ? named : named.text
  const order = slotOrder(rule)
  const original = fill(template, args, order)
  const message = withMore(
    active.message === undefined ? original : fillRuleset(active.message, args, order),
    active.additionalMessage,
  )
  return {
    code: active.code,
    stage: stageOf(rule),
    severity: typeof named === 'string' ? active.severity : named.severity,
    message,
    args: overrideOrder(rule).map(name => args[name] ?? (name === 'message' ? message : '')),
    ...(place && { place }),
    ...(extra.related && { related: extra.related }),
    ...(extra.edits && { edits: extra.edits }),
    ...(extra.propertyPath !== undefined && { propertyPath: extra.propertyPath }),
    ...(active.pullRequestOnly && { pullRequestOnly: true }),
    ...(active.addOnly && { addOnly: true }),
    ...(pageType !== undefined && { pageType }),
  }
}

/** Words the problem that compiling or linking found; its arguments are in the order of the message's slots. */
export function problemArgs(rule: Rule, message: string | undefined, args: readonly (string | number)[]): Args {
  const named = typeof rule.message === 'string' ? rule.message : rule.message[message ?? '']
  const template = typeof named === 'object' ? named.text : (named ?? '')
  const slots = rule.parameters ?? remember(slotsByTemplate, template, () => slotsOf([template]))
  return Object.fromEntries(slots.map((slot, index) => [slot, args[index] ?? '']))
}

const slotsByTemplate = new Map<string, readonly string[]>()

function fillRuleset(template: string, args: Args, order: readonly string[]): string {
  return slotCount(template) > order.length
    ? `${template} | ERROR: message format is invalid, e.g., too many parameters {n}.`
    : fill(template, args, order)
}

function withMore(message: string, more: string | undefined): string {
  return more ? `${message}${message.endsWith('.') ? '' : '.'} ${more}` : message
}
