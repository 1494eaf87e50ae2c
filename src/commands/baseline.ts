import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Candidate, type Entry, toCandidates } from '../baseline/entries.ts'
import { BASELINE, formatBaseline, parseBaseline } from '../baseline/file.ts'
import { matchEntries } from '../baseline/match.ts'
import { textOf } from '../compile/decode.ts'
import { lineReader } from '../excerpt.ts'
import { fingerprints, type Prints } from '../fingerprint.ts'
import type { Files } from '../io/files.ts'
import { assertInside } from '../io/inside.ts'
import { writeReport } from '../io/report-file.ts'
import type { Selection } from '../io/selection.ts'
import { unknownCode } from '../io/settings.ts'
import { sha256 } from '../io/sha256.ts'
import { UsageError } from '../io/usage-error.ts'
import type { LocatedFinding } from '../report/locate.ts'
import { plural } from '../report/rank.ts'
import type { Flags, Terminal } from './flags.ts'
import { vocabulary } from './setup.ts'

/** Findings of a run with the baseline applied. */
export interface Baselined {
  /** Those that the baseline knows are marked. */
  readonly findings: readonly LocatedFinding[]
  /** Entries of the files and codes of this run that have no finding any more. */
  readonly stale: readonly Entry[]
  /** What people are told. */
  readonly notes: readonly string[]
}

/** What the baseline is held against. */
export interface BaselineSubject {
  readonly root: string
  readonly files: Files
  readonly selection: Selection
  /** Fingerprints that are known already. */
  readonly prints: Prints | undefined
}

/**
 * Marks the findings that the baseline knows; with `--suppress-all`, `--suppress-rule` and `--prune-suppressions` the
 * baseline is brought up to date first.
 *
 * @throws UsageError when it cannot be read or written
 */
export async function applyBaseline(
  findings: readonly LocatedFinding[],
  { root, files, selection, prints }: BaselineSubject,
  flags: Flags,
  { cwd }: Terminal,
): Promise<Baselined> {
  const unknown = flags.suppressRule?.find(
    code => !vocabulary.codes.has(code) && findings.every(finding => finding.code !== code),
  )
  if (unknown !== undefined) throw new UsageError(unknownCode(unknown, vocabulary))
  const path =
    flags.suppressionsLocation === undefined ? join(root, BASELINE) : resolve(cwd, flags.suppressionsLocation)
  const name = relative(cwd, path) || path
  const text = readBaseline(path, files, flags)
  if (text === undefined && !isWritten(flags)) return { findings, stale: [], notes: [] }

  const read = (file: string): string | undefined => textOf(files.read(file))
  const candidates = toCandidates(findings, fingerprints(findings, read, sha256, prints), lineReader(files))
  const existing = new Set(files.list())
  const { known, stale } = matchEntries(parseBaseline(text ?? '', name), candidates, file => existing.has(file))
  const judged = stale.filter(entry => isJudged(entry, selection, flags))
  if (!isWritten(flags)) return { findings: mark(candidates, [...known.values()]), stale: judged, notes: [] }

  const taken = new Set(known.values())
  const added = candidates.filter(
    candidate => !taken.has(candidate) && isSelected(candidate.entry, selection) && isToBeSuppressed(candidate, flags),
  )
  const gone = new Set(flags.pruneSuppressions ? judged : [])
  const kept = [...known.values(), ...added].map(({ entry }) => entry)
  if (flags.suppressionsLocation === undefined) assertInside(root, path)
  await writeReport(path, formatBaseline([...kept, ...stale.filter(entry => !gone.has(entry))]))
  return {
    findings: mark(candidates, [...taken, ...added]),
    stale: judged.filter(entry => !gone.has(entry)),
    notes: [describe(added.length, gone.size, name, read('.gitattributes')?.includes(BASELINE) !== true)],
  }
}

function describe(added: number, removed: number, name: string, needsTip: boolean): string {
  const tip = needsTip ? ` Let branches merge it with a line in .gitattributes: ${BASELINE} merge=union` : ''
  return `${name}: ${plural(added, 'finding')} added, ${removed.toLocaleString('en')} removed.${tip}\n`
}

/** Tells people which entries have no finding any more. */
export function describeStale(stale: readonly Entry[]): string {
  const shown = stale.slice(0, 20).map(({ file, code, text }) => `  ${file ?? 'docset'}: ${code}: ${text}\n`)
  const more = stale.length > shown.length ? `  … and ${stale.length - shown.length} more\n` : ''
  const what =
    stale.length === 1 ? '1 suppressed finding is' : `${stale.length.toLocaleString('en')} suppressed findings are`
  return `${what} gone:\n${shown.join('')}${more}Run docset-lint --prune-suppressions to take them out of the baseline.\n`
}

function isWritten({ suppressAll, suppressRule, pruneSuppressions }: Flags): boolean {
  return suppressAll === true || suppressRule !== undefined || pruneSuppressions === true
}

/** The usual file is part of what is looked at: of the index, for staged changes. */
function readBaseline(path: string, files: Files, flags: Flags): string | undefined {
  if (flags.suppressionsLocation === undefined)
    return files.list().includes(BASELINE) ? textOf(files.read(BASELINE)) : undefined
  if (existsSync(path)) return readFileSync(path, 'utf8')
  if (isWritten(flags)) return undefined
  throw new UsageError(`There is no baseline ${flags.suppressionsLocation}. Write it with --suppress-all.`)
}

/** Nobody is asked to act on what is of severity info, so it needs no entry unless its code is named. */
function isToBeSuppressed({ finding }: Candidate, { suppressAll, suppressRule = [] }: Flags): boolean {
  return suppressRule.includes(finding.code) || (suppressAll === true && finding.severity !== 'info')
}

function isSelected({ file }: Entry, selection: Selection): boolean {
  return file === undefined ? selection.isAll : selection.matches(file)
}

/** A run that leaves something out cannot tell whether an entry of that is stale. */
function isJudged(entry: Entry, selection: Selection, { only, skip = [], ignorePattern, preset }: Flags): boolean {
  const isLookedFor = (!only || only.includes(entry.code)) && !skip.includes(entry.code)
  return isLookedFor && ignorePattern === undefined && preset === undefined && isSelected(entry, selection)
}

function mark(candidates: readonly Candidate[], known: readonly Candidate[]): LocatedFinding[] {
  const suppressed = new Set(known)
  return candidates.map(candidate =>
    suppressed.has(candidate) ? { ...candidate.finding, suppressed: 'baseline' as const } : candidate.finding,
  )
}
