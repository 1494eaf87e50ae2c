import type { LocatedFinding } from './locate.ts'
import type { ReportContext } from './report.ts'

/** One line of text: what a repository puts into a message must not start another line, or talk to the terminal. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

/** `docs/a.md:3:1`; of a file as a whole its first character. */
export function placeOf({ file, start }: LocatedFinding, { subject }: ReportContext): string {
  return `${oneLine(file ?? subject)}:${start?.line ?? 1}:${start?.column ?? 1}`
}
