import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { groupBy } from '../group-by.ts'
import type { RepoPath } from '../path.ts'
import type { LocatedFinding } from './locate.ts'

/** An XML document with the element as its root. */
export function toDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`
}

/** Text without the characters that XML has no way to write. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

/** Findings by file, in order; those of no file under the subject of the report. */
export function byFile(
  findings: readonly LocatedFinding[],
  subject: RepoPath,
): [file: RepoPath, findings: readonly LocatedFinding[]][] {
  return [...groupBy(findings, ({ file }) => file ?? subject)]
}
