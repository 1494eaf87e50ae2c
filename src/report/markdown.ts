import { SEVERITIES } from '../finding.ts'
import { groupBy } from '../group-by.ts'
import { oneLine, placeOf } from './line.ts'
import type { LocatedFinding } from './locate.ts'
import { countOf, plural, tally, worstFirst } from './rank.ts'
import type { ReportContext, Reporter } from './report.ts'

/** GitHub refuses a job summary of more than 1 MiB; earlier steps of the job do not count, the rest of this step may. */
const MAX_BYTES = 900_000
/** Of these, what the two tables of counts may take each. */
const MAX_TABLE_BYTES = 200_000

/** A summary for pull requests and job pages: counts by code and by file, then the findings, worst first. */
export const markdown: Reporter = (findings, context) => {
  const visible = worstFirst(findings).filter(({ severity }) => severity !== 'info' || context.verbose)
  if (visible.length === 0) return '## docset-lint\n\nNo findings.\n'
  const head = `## docset-lint\n\n${tally(visible)}.\n\n${byCode(visible, context)}\n${byFile(visible, context)}\n`
  return head + listing(visible, context, MAX_BYTES - bytesOf(head))
}

function byCode(findings: readonly LocatedFinding[], context: ReportContext): string {
  const groups = [...groupBy(findings, ({ code }) => code)].sort(
    ([, a], [, b]) => rank(a[0]!) - rank(b[0]!) || b.length - a.length,
  )
  const rows = groups.map(([code, own]) => {
    const files = new Set(own.map(({ file }) => file)).size
    const summary = context.describe(code)?.summary ?? ''
    return row([cell(code), own[0]!.severity, own.length, files, cell(summary)])
  })
  return table(['Code', 'Severity', 'Findings', 'Files', 'What it is about'], 'llrrl', rows, 'code', MAX_TABLE_BYTES)
}

function byFile(findings: readonly LocatedFinding[], { subject }: ReportContext): string {
  const rows = [...groupBy(findings, ({ file }) => file ?? subject)].map(([file, own]) =>
    row([cell(file), ...SEVERITIES.filter(severity => severity !== 'info').map(severity => countOf(own, severity))]),
  )
  return table(['File', 'Errors', 'Warnings', 'Suggestions'], 'lrrr', rows, 'file', MAX_TABLE_BYTES)
}

function listing(findings: readonly LocatedFinding[], context: ReportContext, bytes: number): string {
  const rows = findings.map(finding => {
    const { code, severity, message, isNew } = finding
    return row([cell(placeOf(finding, context)), isNew ? `${severity}, new` : severity, cell(code), cell(message)])
  })
  return table(['Place', 'Severity', 'Code', 'Message'], 'llll', rows, 'finding', bytes)
}

/** A table of at most so many bytes; rows that do not fit are counted below it. */
function table(
  head: readonly string[],
  alignment: string,
  rows: readonly string[],
  noun: string,
  bytes: number,
): string {
  const rule = [...alignment].map(side => (side === 'r' ? '--:' : '---'))
  let text = row(head) + row(rule)
  let left = bytes - bytesOf(text) - 100
  let shown = 0
  for (const own of rows) {
    left -= bytesOf(own)
    if (left < 0) break
    text += own
    shown++
  }
  return shown === rows.length ? text : `${text}\nand ${plural(rows.length - shown, `more ${noun}`)}.\n`
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** Text that Markdown takes as it stands, and that cannot leave its cell, make a link or call a person. */
function cell(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>()#+!|~&]|:(?=\/\/)/g, character => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '@<!-- -->')
}

function rank({ severity }: LocatedFinding): number {
  return SEVERITIES.indexOf(severity)
}

const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).length
}
