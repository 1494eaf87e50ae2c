import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { LocatedFinding } from './locate.ts'
import type { Reporter } from './report.ts'

/** For people: grouped by file, through vfile-reporter. Findings of severity `info` are shown on request only. */
export const pretty: Reporter = (findings, { color, verbose }) => {
  const files = new Map<string, VFile>()
  for (const finding of findings) {
    if (finding.severity === 'info' && !verbose) continue
    const path = finding.file ?? ''
    let file = files.get(path)
    if (!file) {
      file = new VFile(path === '' ? {} : { path })
      files.set(path, file)
    }
    addMessage(file, finding)
  }
  return files.size === 0 ? '' : `${reporter([...files.values()], { color, defaultName: 'docset' })}\n`
}

function addMessage(file: VFile, { code, severity, message, start, end }: LocatedFinding): void {
  const added = file.message(message, {
    ruleId: code,
    source: severity === 'suggestion' ? 'suggestion' : 'docset-lint',
    ...(start && end && { place: { start, end } }),
  })
  added.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
}
