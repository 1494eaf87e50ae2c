import { oneLine, placeOf } from './line.ts'
import type { LocatedFinding } from './locate.ts'
import { tally, worstFirst } from './rank.ts'
import type { ReportContext, Reporter } from './report.ts'

const LEVELS = { error: 'error', warning: 'warning', suggestion: 'notice', info: 'notice' } as const

/** What GitHub shows of a step, for each level; it drops the others without a word. */
const LIMIT = 10
/** GitHub refuses annotations of more than 64 KiB. */
const MAX_MESSAGE = 16_000

/** Workflow commands that GitHub turns into annotations: the worst and newest, and how many more there are. */
export const github: Reporter = (findings, context) => {
  const visible = worstFirst(findings).filter(({ severity }) => severity !== 'info' || context.verbose)
  const shown = take(visible, LIMIT)
  if (shown.length === visible.length) return shown.map(finding => toCommand(finding, context)).join('')
  const fewer = take(visible, LIMIT, LIMIT - 1)
  const rest = visible.filter(finding => !fewer.includes(finding))
  const notice = `${tally(rest)} more than GitHub shows as annotations; the job summary and the log have them all`
  return `${fewer.map(finding => toCommand(finding, context)).join('')}::notice title=docset-lint::${escapeData(notice)}\n`
}

function take(findings: readonly LocatedFinding[], limit: number, notices = limit): LocatedFinding[] {
  const left = { error: limit, warning: limit, notice: notices }
  return findings.filter(({ severity }) => left[LEVELS[severity]]-- > 0)
}

function toCommand(finding: LocatedFinding, context: ReportContext): string {
  const { file, start, end, code, severity, message } = finding
  const isOneLine = start !== undefined && end?.line === start.line
  const properties = {
    ...(file !== undefined && { file, line: start?.line ?? 1 }),
    ...(file !== undefined && isOneLine && { col: start.column, endColumn: end.column }),
    title: code,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const where = file === undefined ? '' : `${placeOf(finding, context)}: `
  const text = `${where}${oneLine(message)}`.slice(0, MAX_MESSAGE)
  return `::${LEVELS[severity]} ${list.join(',')}::${escapeData(text)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
