import { oneLine, placeOf } from './line.ts'
import type { Reporter } from './report.ts'

/** `path:line:column: message [severity/code]`, for editors, terminals and problem matchers. */
export const unix: Reporter = (findings, context) =>
  findings
    .map(finding => {
      const { severity, code, message } = finding
      return `${placeOf(finding, context)}: ${oneLine(message)} [${severity}/${code}]\n`
    })
    .join('')
