import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Finding } from './finding.ts'
import { groupBy } from './group-by.ts'
import type { RepoPath } from './path.ts'
import { remember } from './remember.ts'
import type { LocatedFinding } from './report/locate.ts'

/** The text of a file of the repository; undefined when it cannot be read. */
export type TextOf = (file: RepoPath) => string | undefined

/** SHA-256 of a text's UTF-8, in hexadecimal digits. */
export type Sha256 = (text: string) => string

/** Works everywhere; who knows a faster one hands it in. */
const portable: Sha256 = text => bytesToHex(sha256(new TextEncoder().encode(text)))

/**
 * Tells a finding by its content: file, code, the line it starts on, the headings above it. Lines that are added or removed
 * elsewhere keep it, and so does another wording of the message; a finding on another text has another one. Equal lines
 * under the same headings are told apart by their order.
 *
 * @returns 32 hexadecimal digits
 */
export function fingerprint(finding: LocatedFinding, textOf: TextOf): string {
  return hash(identityOf(finding, outlineOf([finding], textOf)), portable)
}

/** Fingerprints that are known already, of findings that are the first of their kind at their place. */
export interface Prints {
  get(finding: Finding): string | undefined
  set(finding: Finding, print: string): void
}

/** Fingerprints of all findings of a run, in their order; of several findings of one code at one place, too, each has its own. */
export function fingerprints(
  findings: readonly LocatedFinding[],
  textOf: TextOf,
  digest: Sha256 = portable,
  known?: Prints,
): string[] {
  const prints = new Array<string>(findings.length)
  // One file after the other, as their outlines take more room than all the rest.
  for (const [, indexes] of groupBy(findings.keys(), index => findings[index]!.file)) {
    const own = indexes.map(index => findings[index]!)
    for (const [at, print] of printsInFile(own, textOf, digest, known).entries()) prints[indexes[at]!] = print
  }
  return prints
}

/** Fingerprints of the findings in one file, which is read unless all of them are known. */
function printsInFile(
  findings: readonly LocatedFinding[],
  textOf: TextOf,
  digest: Sha256,
  known: Prints | undefined,
): string[] {
  let file: { readonly outline: Outline | undefined } | undefined
  const identityIn = (finding: LocatedFinding): readonly string[] => {
    file ??= { outline: outlineOf(findings, textOf) }
    return identityOf(finding, file.outline)
  }
  const make = (finding: LocatedFinding): string => {
    const print = hash(identityIn(finding), digest)
    known?.set(finding, print)
    return print
  }
  const counts = new Map<string, number>()
  return findings.map(finding => {
    const print = known?.get(finding) ?? make(finding)
    const ordinal = counts.get(print) ?? 0
    counts.set(print, ordinal + 1)
    return ordinal === 0 ? print : hash([...identityIn(finding), String(ordinal)], digest)
  })
}

/** The outline of the file in which findings stand, as far down as they do. */
function outlineOf(findings: readonly LocatedFinding[], textOf: TextOf): Outline | undefined {
  const file = findings[0]?.file
  const last = findings.reduce((line, { start }) => Math.max(line, start?.line ?? 0), 0)
  const text = file === undefined || last === 0 ? undefined : textOf(file)
  return text === undefined ? undefined : readOutline(text, last)
}

function identityOf(finding: LocatedFinding, outline: Outline | undefined): readonly string[] {
  const { file, code, start, propertyPath } = finding
  const identity = [file ?? '', code, propertyPath ?? '']
  const index = (start?.line ?? 0) - 1
  const section = outline?.sections[index]
  if (!start || !outline || !section) return [...identity, withoutPlaces(finding.message)]
  const line = outline.lines[index]!
  const before = normalise(line.slice(0, start.column - 1))
  return [...identity, section.path, normalise(line), before, String(ordinalOf(index, outline))]
}

/** Messages of findings without a place tell them apart, but list places that move: `a.md(5,1)`. */
function withoutPlaces(message: string): string {
  return message.replace(/\d+/g, '#')
}

/** The first lines of a text, and the section of each. */
interface Outline {
  readonly lines: readonly string[]
  readonly sections: readonly Section[]
  /** Index of each line in its section. */
  readonly ranks: readonly number[]
}

/** All lines under the same headings. */
interface Section {
  /** The headings, outermost first. */
  readonly path: string
  /** Indexes of its lines. */
  readonly lines: number[]
  /** Of each line, how many with the same text stand above it in the section; counted when first asked for. */
  ordinals?: readonly number[]
}

function readOutline(text: string, count: number): Outline {
  const byPath = new Map<string, Section>()
  const sectionOf = (path: string): Section => remember(byPath, path, () => ({ path, lines: [] }))
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/, count) : text.split('\n', count)
  const sections: Section[] = []
  const ranks: number[] = []
  const headings: string[] = []
  let section = sectionOf('')
  let fence: string | undefined
  for (const [index, line] of lines.entries()) {
    const isMarked = MARK.test(line)
    const mark = isMarked ? /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] : undefined
    if (mark && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined
    const heading = fence === undefined && isMarked ? /^ {0,3}(#{1,6})\s+(?!\s)(.*)$/.exec(line) : undefined
    if (heading) {
      headings.length = Math.min(headings.length, heading[1]!.length - 1)
      section = sectionOf(headings.filter(Boolean).join('\n'))
    }
    sections.push(section)
    ranks.push(section.lines.push(index) - 1)
    if (heading) {
      headings.push(...Array<string>(heading[1]!.length - 1 - headings.length).fill(''), normalise(heading[2]!))
      section = sectionOf(headings.filter(Boolean).join('\n'))
    }
  }
  return { lines, sections, ranks }
}

/** How many lines with the same text stand above a line under the same headings. */
function ordinalOf(index: number, { lines, sections, ranks }: Outline): number {
  const section = sections[index]!
  section.ordinals ??= countOrdinals(section.lines.map(own => normalise(lines[own]!)))
  return section.ordinals[ranks[index]!]!
}

function countOrdinals(texts: readonly string[]): number[] {
  const counts = new Map<string, number>()
  return texts.map(text => {
    const ordinal = counts.get(text) ?? 0
    counts.set(text, ordinal + 1)
    return ordinal
  })
}

/** Starts of headings and fences. */
const MARK = /^ {0,3}[#`~]/
/** What a text has that is not written as it stands: characters of several forms, blanks in a row or at the ends. */
const LOOSE = /[^ -~]|^ | $| {2}/

function normalise(text: string): string {
  return LOOSE.test(text) ? text.normalize().replace(/\s+/g, ' ').trim() : text
}

function hash(parts: readonly string[], digest: Sha256): string {
  return digest(JSON.stringify(parts)).slice(0, 32)
}
