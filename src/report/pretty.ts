import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { oneLine } from './line.ts'
import type { LocatedFinding } from './locate.ts'
import type { ReportContext, Reporter } from './report.ts'

/** For people: grouped by file, through vfile-reporter. Findings of severity `info` are shown on request only. */
export const pretty: Reporter = (findings, context) => {
  const { color, verbose } = context
  const files = new Map<string, VFile>()
  for (const finding of findings) {
    if (finding.severity === 'info' && !verbose) continue
    const path = oneLine(finding.file ?? '')
    let file = files.get(path)
    if (!file) {
      file = new VFile(path === '' ? {} : { path })
      files.set(path, file)
    }
    addMessage(file, finding, context)
  }
  return files.size === 0 ? '' : `${reporter([...files.values()], { color, defaultName: 'docset' })}\n`
}

function addMessage(file: VFile, finding: LocatedFinding, context: ReportContext): void {
  const { code, severity, message, start, end } = finding
  const url = context.links ? (finding.documentUrl ?? context.describe(code)?.url) : undefined
  const added = file.message(oneLine(message), {
    ruleId: url === undefined ? code : link(code, url),
    source: severity === 'suggestion' ? 'suggestion' : 'docset-lint',
    ...(start && end && { place: { start, end } }),
  })
  added.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
}

/** A link as terminals know it (OSC 8). */
function link(text: string, url: string): string {
  return `\u001b]8;;${oneLine(url)}\u001b\\${text}\u001b]8;;\u001b\\`
}
