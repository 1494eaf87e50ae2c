import { constructIn, hasWords, isPoint, plain } from '../excerpt.ts'
import type { LocatedFinding } from '../report/locate.ts'
import type { Edits } from './edits.ts'

/**
 * What a change has to do with a finding. `edited`: it was there before, and its line was changed. `old`: it was there
 * before, on a line that is the same or was only moved.
 */
export type Standing = 'new' | 'edited' | 'old'

/** A finding after the change. */
export interface Compared {
  readonly finding: LocatedFinding
  readonly standing: Standing
}

/** A way to recognise a finding: two with the same key are the same one. Findings without a key wait for the next way. */
interface Way {
  readonly standing: Standing
  before(finding: LocatedFinding, edits: Edits): string | undefined
  after(finding: LocatedFinding, edits: Edits): string | undefined
}

/**
 * Tells which findings are new. Each finding from before stands for one from after at most, so that a second of the same
 * kind is new. The surest way to recognise a finding comes first.
 */
export function compareFindings(
  before: readonly LocatedFinding[],
  after: readonly LocatedFinding[],
  edits: Edits,
): Compared[] {
  const standings = new Map<LocatedFinding, Standing>()
  let unknown = before
  for (const way of WAYS) {
    const waiting = new Map<string, LocatedFinding[]>()
    for (const finding of after) {
      const key = standings.has(finding) ? undefined : way.after(finding, edits)
      const others = key === undefined ? undefined : waiting.get(key)
      if (others) others.push(finding)
      else if (key !== undefined) waiting.set(key, [finding])
    }
    unknown = unknown.filter(finding => {
      const key = way.before(finding, edits)
      const found = key === undefined ? undefined : waiting.get(key)?.shift()
      if (found) standings.set(found, isPoint(found) ? 'old' : way.standing)
      return !found
    })
  }
  return after.map(finding => ({ finding, standing: standings.get(finding) ?? 'new' }))
}

const what = ({ code, propertyPath }: LocatedFinding): string => `${code}\n${propertyPath ?? ''}`

/** The same line, the same column: with the same words first, since one place can have several findings of a code. */
const onSameLine = (words: (finding: LocatedFinding) => string): Way => ({
  standing: 'old',
  before(finding, edits) {
    const { file, start } = finding
    if (file === undefined || !start) return undefined
    const line = edits.lineAfter({ file, line: start.line })
    return line === undefined
      ? undefined
      : [what(finding), edits.nameAfter(file), line, start.column, words(finding)].join('\n')
  },
  after: finding =>
    finding.file === undefined || !finding.start
      ? undefined
      : [what(finding), finding.file, finding.start.line, finding.start.column, words(finding)].join('\n'),
})

/** A finding of a whole file or docset is known by its words; a renamed file is called by its new name in them. */
const asWhole: Way = {
  standing: 'old',
  before: (finding, edits) => {
    if (finding.start) return undefined
    const { file = '' } = finding
    const name = edits.nameAfter(file)
    return [what(finding), name, file === name ? finding.message : finding.message.replaceAll(file, name)].join('\n')
  },
  after: finding => (finding.start ? undefined : [what(finding), finding.file ?? '', finding.message].join('\n')),
}

/** A line with the same text in the same file, or in any. */
const onMovedLine = (nameOf: (name: string) => string): Way => ({
  standing: 'old',
  before: (finding, edits) => lineKey(finding, nameOf(edits.nameAfter(finding.file ?? '')), edits.textBefore),
  after: (finding, edits) => lineKey(finding, nameOf(finding.file ?? ''), edits.textAfter),
})

function lineKey(finding: LocatedFinding, name: string, textOf: Edits['textBefore']): string | undefined {
  const { file, start } = finding
  if (file === undefined || !start) return undefined
  const text = plain(textOf({ file, line: start.line }))
  return hasWords(text) ? [what(finding), name, text].join('\n') : undefined
}

/** The same words about the same construct of a file, on a line that was edited elsewhere. */
const onEditedLine: Way = {
  standing: 'edited',
  before: (finding, edits) => constructKey(finding, edits.nameAfter(finding.file ?? ''), edits.textBefore),
  after: (finding, edits) => constructKey(finding, finding.file ?? '', edits.textAfter),
}

function constructKey(finding: LocatedFinding, name: string, textOf: Edits['textBefore']): string | undefined {
  const { file, start, propertyPath } = finding
  if (file === undefined || !start) return undefined
  const line = textOf({ file, line: start.line })
  const construct = constructIn(line, finding)
  const isKnown = propertyPath !== undefined || hasWords(construct)
  return isKnown
    ? [what(finding), name, withoutPlaces(finding.message), propertyPath === undefined ? construct : ''].join('\n')
    : undefined
}

/** Messages name other places by line and column, which shift without anybody's doing. */
function withoutPlaces(message: string): string {
  return message.replace(/\(\d+,\d+\)/g, '')
}

const WAYS: readonly Way[] = [
  onSameLine(({ message }) => withoutPlaces(message)),
  onSameLine(() => ''),
  asWhole,
  onMovedLine(name => name),
  onMovedLine(() => ''),
  onEditedLine,
]
