import type { Finding, Place, Severity } from '../finding.ts'
import type { CustomRule } from './custom-rule.ts'
import { fill, slotCount } from './message.ts'
import type { Level } from './settings.ts'

/** A finding on its way: its code, wording and severity can still be changed by what schemas, docsets and settings say. */
export interface Draft extends Omit<Finding, 'severity' | 'message' | 'place'> {
  readonly severity: Level
  readonly message: string
  readonly place?: Place
  /** Arguments of the message in the order that rulesets number them. */
  readonly args: readonly (string | number)[]
  /** Type of the page that it was found on; absent for findings of the docset. */
  readonly pageType?: string
  /** When the build comes to it. */
  readonly stage?: number
}

/** What the draft becomes under a custom rule; a rule whose conditions do not hold turns it off or leaves it alone. */
export function customise(draft: Draft, rule: CustomRule, docsetPath: string | undefined): Draft {
  const off = rule.disabled || (docsetPath !== undefined && rule.exclude?.(docsetPath))
  let message = rule.message === undefined ? draft.message : fillOverride(rule.message, draft)
  if (rule.additionalMessage) message = `${message}${message.endsWith('.') ? '' : '.'} ${rule.additionalMessage}`
  return {
    ...draft,
    message,
    severity: off ? 'off' : (rule.severity ?? draft.severity),
    ...(rule.code !== undefined && { code: rule.code }),
    ...(rule.pullRequestOnly !== undefined && { pullRequestOnly: rule.pullRequestOnly }),
    ...(rule.addOnly !== undefined && { addOnly: rule.addOnly }),
  }
}

function fillOverride(template: string, { message, args }: Draft): string {
  if (slotCount(template) > args.length)
    return `${message}ERROR: custom message format is invalid, e.g., too many parameters {n}.`
  return fill(template, Object.fromEntries(args.entries()), [])
}

/** The finding, unless it was turned off. */
export function toFinding(draft: Draft): Finding | undefined {
  const { severity, args: _, pageType: __, stage: ___, pullRequestOnly, addOnly, ...rest } = draft
  if (severity === 'off') return undefined
  return {
    ...rest,
    severity: severity as Severity,
    ...(pullRequestOnly && { pullRequestOnly }),
    ...(addOnly && { addOnly }),
  }
}
