import { atLeast } from '../finding.ts'
import { oneLine } from './line.ts'
import type { LocatedFinding } from './locate.ts'
import type { Reporter } from './report.ts'
import { unix } from './unix.ts'

/** Logging commands of Azure Pipelines. It knows errors and warnings; what is milder is a line of the log. */
export const azure: Reporter = (findings, context) =>
  findings
    .filter(({ severity }) => severity !== 'info' || context.verbose)
    .map(finding =>
      atLeast(finding.severity, 'warning') ? toCommand(finding) : withoutCommands(unix([finding], context)),
    )
    .join('')

function toCommand({ file, start, code, severity, message }: LocatedFinding): string {
  const properties = {
    type: severity,
    ...(file !== undefined && {
      sourcepath: file,
      linenumber: String(start?.line ?? 1),
      columnnumber: String(start?.column ?? 1),
    }),
    code,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)};`)
  return `##vso[task.logissue ${list.join('')}]${escapeData(oneLine(message))}\n`
}

/** The agent looks for commands anywhere in a line, so that a message must not hold one. */
function withoutCommands(line: string): string {
  return line.replaceAll('##vso[', '##vso [').replaceAll('##[', '## [')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B')
}
