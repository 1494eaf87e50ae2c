import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RepoPath } from './path.ts'
import { remember } from './remember.ts'
import type { LocatedFinding } from './report/locate.ts'

/** The text of a file of the repository; undefined when it cannot be read. */
export type TextOf = (file: RepoPath) => string | undefined

/** What a fingerprint takes from a line. */
interface Line {
  readonly text: string
  /** Headings above, outermost first. */
  readonly path: string
  /** How many lines with the same text stand above it under the same headings. */
  readonly ordinal: number
}

/**
 * Tells a finding by its content: file, code, the line it starts on, the headings above it. Lines that are added or removed
 * elsewhere keep it, and so does another wording of the message; a finding on another text has another one. Equal lines
 * under the same headings are told apart by their order.
 *
 * @returns 32 hexadecimal digits
 */
export function fingerprint(finding: LocatedFinding, textOf: TextOf): string {
  return identifier(textOf)(finding).print
}

/** Fingerprints of all findings of a run, in their order; of several findings of one code at one place, too, each has its own. */
export function fingerprints(findings: readonly LocatedFinding[], textOf: TextOf): string[] {
  const identify = identifier(textOf)
  const counts = new Map<string, number>()
  return findings.map(finding => {
    const { print, identity } = identify(finding)
    const ordinal = counts.get(print) ?? 0
    counts.set(print, ordinal + 1)
    return ordinal === 0 ? print : hash([...identity, String(ordinal)])
  })
}

interface Identified {
  readonly identity: readonly string[]
  readonly print: string
}

/** Reads each file once. */
function identifier(textOf: TextOf): (finding: LocatedFinding) => Identified {
  const outlines = new Map<RepoPath, readonly Line[] | undefined>()
  const linesOf = (file: RepoPath): readonly Line[] | undefined => {
    if (!outlines.has(file)) {
      const text = textOf(file)
      outlines.set(file, text === undefined ? undefined : readLines(text))
    }
    return outlines.get(file)
  }
  return finding => {
    const identity = identityOf(finding, finding.file === undefined ? undefined : linesOf(finding.file))
    return { identity, print: hash(identity) }
  }
}

function identityOf(finding: LocatedFinding, lines: readonly Line[] | undefined): readonly string[] {
  const { file, code, start, propertyPath } = finding
  const identity = [file ?? '', code, propertyPath ?? '']
  const line = start && lines?.[start.line - 1]
  if (!line) return [...identity, withoutPlaces(finding.message)]
  const before = normalise(line.text.slice(0, start.column - 1))
  return [...identity, line.path, normalise(line.text), before, String(line.ordinal)]
}

/** Messages of findings without a place tell them apart, but list places that move: `a.md(5,1)`. */
function withoutPlaces(message: string): string {
  return message.replace(/\d+/g, '#')
}

function readLines(text: string): Line[] {
  const bySection = new Map<string, Map<string, number>>()
  const headings: string[] = []
  let path = ''
  let fence: string | undefined
  return text.split(/\r\n|\n|\r/).map(line => {
    const mark = MARK.test(line) ? /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] : undefined
    if (mark && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined
    const heading = fence === undefined && MARK.test(line) ? /^ {0,3}(#{1,6})\s+(?!\s)(.*)$/.exec(line) : undefined
    if (heading) {
      headings.length = Math.min(headings.length, heading[1]!.length - 1)
      path = headings.filter(Boolean).join('\n')
    }
    const counts = remember(bySection, path, () => new Map<string, number>())
    const key = normalise(line)
    const ordinal = counts.get(key) ?? 0
    counts.set(key, ordinal + 1)
    const own = { text: line, path, ordinal }
    if (heading) {
      headings.push(...Array<string>(heading[1]!.length - 1 - headings.length).fill(''), normalise(heading[2]!))
      path = headings.filter(Boolean).join('\n')
    }
    return own
  })
}

/** Starts of headings and fences. */
const MARK = /^ {0,3}[#`~]/
/** What a text has that is not written as it stands: characters of several forms, blanks in a row or at the ends. */
const LOOSE = /[^ -~]|^ | $| {2}/

function normalise(text: string): string {
  return LOOSE.test(text) ? text.normalize().replace(/\s+/g, ' ').trim() : text
}

function hash(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32)
}
