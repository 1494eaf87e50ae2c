import type { Finding, Level, Place, Severity } from '../finding.ts'
import type { CustomRule } from './custom-rule.ts'

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

/** Fills a template as .NET's `string.Format`: a brace that is meant is doubled, any other must be part of a `{0}`. */
function fillOverride(template: string, { message, args }: Draft): string {
  let isValid = true
  const filled = template.replace(/\{\{|\}\}|\{(\d+)\}|[{}]/g, (token, index?: string) => {
    if (token === '{{' || token === '}}') return token[0]!
    const value = index === undefined ? undefined : args[Number(index)]
    isValid &&= value !== undefined
    return String(value)
  })
  return isValid ? filled : `${message}ERROR: custom message format is invalid, e.g., too many parameters {n}.`
}

/** The finding that a draft becomes. */
export function toFinding(
  { code, message, related, edits, propertyPath, pullRequestOnly, addOnly }: Draft,
  severity: Severity,
  place: Place | undefined,
  documentUrl: string | undefined,
  owner: Finding['owner'],
): Finding {
  return {
    code,
    severity,
    message,
    ...(place && { place }),
    ...(related && { related }),
    ...(edits && { edits }),
    ...(propertyPath !== undefined && { propertyPath }),
    ...(documentUrl !== undefined && { documentUrl }),
    ...(pullRequestOnly && { pullRequestOnly }),
    ...(addOnly && { addOnly }),
    ...(owner && { owner }),
  }
}
