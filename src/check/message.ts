import { remember } from '../remember.ts'
import type { Args, Rule } from '../rule.ts'

/** Fills the `{slots}` of a message; `{0}` counts the arguments in the rule's order. */
export function fill(template: string, args: Args, order: readonly string[]): string {
  return template.replace(/\{([\w.]+)\}/g, (slot, name: string) => {
    const value = args[name] ?? (/^\d+$/.test(name) ? args[order[Number(name)] ?? ''] : undefined)
    return value === undefined ? slot : String(value)
  })
}

/** How many arguments a template with numbered slots needs. */
export function slotCount(template: string): number {
  return Math.max(0, ...[...template.matchAll(/\{(\d+)\}/g)].map(match => Number(match[1]) + 1))
}

/** As `slotOrder`, for the messages of overrides: those of content rules and of rules with several messages get the whole `message`. */
export function overrideOrder(rule: Rule): readonly string[] {
  if (rule.type) return WHOLE
  return rule.parameters ?? (typeof rule.message === 'string' ? slotOrder(rule) : WHOLE)
}

const WHOLE: readonly string[] = ['message']

/** Names of the slots of a rule in the order that rulesets number them. */
export function slotOrder(rule: Rule): readonly string[] {
  return rule.parameters ?? remember(orders, rule, orderOf)
}

const orders = new Map<Rule, readonly string[]>()

function orderOf({ message }: Rule): readonly string[] {
  const messages = typeof message === 'string' ? [message] : Object.values(message)
  return slotsOf(messages.map(own => (typeof own === 'string' ? own : own.text)))
}

/** Names of the slots of templates, in the order in which they occur. */
export function slotsOf(templates: readonly string[]): string[] {
  return [...new Set(templates.flatMap(template => [...template.matchAll(/\{([\w.]+)\}/g)].map(match => match[1]!)))]
}
