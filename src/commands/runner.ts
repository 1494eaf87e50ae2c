import { type Amended, amend } from '../amend.ts'
import { type KeptPrints, openPrints } from '../cache/prints.ts'
import { type DigestOf, digester, isStillTrue, type Memory, recall } from '../cache/recall.ts'
import { type CacheRecord, LITTLE, type ResultRecord } from '../cache/record.ts'
import type { Legacy } from '../cache/session.ts'
import type { ChangedRepository } from '../change/change.ts'
import type { Run } from '../change/judge.ts'
import type { Prints } from '../fingerprint.ts'
import type { Cache } from '../io/cache.ts'
import { digest } from '../io/digest.ts'
import { readDigests } from '../io/digests.ts'
import type { Files } from '../io/files.ts'
import { reasonOf } from '../io/reason.ts'
import { assembleTeam } from '../io/team.ts'
import { UsageError } from '../io/usage-error.ts'
import { lazy } from '../lazy.ts'
import { type LintResult, lint, type Outcome } from '../lint.ts'
import type { CompiledFacts } from '../load.ts'
import type { RepoPath } from '../path.ts'
import { plural } from '../report/rank.ts'
import type { prepare, Setup } from './setup.ts'
import type { CommandWatch } from './watch.ts'

/** Runs of one command over the states of a repository: with threads, and with what earlier runs have left. */
export interface Runner {
  readonly run: Run
  /**
   * What earlier runs have found in these files, and in those before a change, if there is one; undefined where something has
   * to be found out that only a run can tell.
   */
  recall(files: Files, change?: ChangedRepository): Promise<Recalled | undefined>
  /** Fingerprints of findings in these files; undefined where nothing is remembered. */
  prints(files: Files): Prints | undefined
  /** Leaves to later runs what the first run here has found, and the fingerprints that were made of it. */
  leave(): void
}

export interface Recalled {
  readonly now: Outcome
  /** Before the change that is asked for: it is one of texts, so all pages that were there are there. */
  readonly before?: Outcome
}

/** What the runs of a command have in common. */
export interface Runs {
  readonly setup: Setup
  /** What a run works with, loaded when it is first needed. */
  options(): ReturnType<typeof prepare>
  /** Folder of the repository on disk. */
  readonly root: string
  readonly jobs: number | undefined
  readonly watch: CommandWatch | undefined
  /** What is on disk of earlier runs; undefined: nothing is remembered. */
  readonly cache: Cache | undefined
  /** Is told what the cache was good for. */
  note(text: string): void
  /** Folder of blobs, and the facts of files that are as the shards saw them. */
  readonly blobs?: { readonly folder: string; facts(files: Files): CompiledFacts }
}

/** With fewer articles, a record takes so little time to write that it need never be behind. */
const LARGE = 2000

export function createRunner({ setup, options, root, jobs, watch, cache, blobs, note }: Runs): Runner {
  /** What lies beside the result, or is going to. */
  let record: CacheRecord | undefined
  let isNew = false
  let legacy: Pick<Legacy, 'result'> | undefined
  let result: ResultRecord | undefined
  let prints: KeptPrints | undefined
  const earlier = lazy(() => cache?.readRecord())
  const digests = new WeakMap<Files, DigestOf>()
  const digestsOf = (files: Files): DigestOf => {
    const known = digests.get(files) ?? digester(files, digest)
    digests.set(files, known)
    return known
  }

  /** What every run here works with; with a watch, rules whose time is taken. */
  const loaded = async () => {
    const { rules, ...rest } = await options()
    return { ...rest, rules: watch?.timed(rules) ?? rules, ...(watch && { watch }) }
  }

  const runWith = async (
    memory: Memory | undefined,
    files: Files,
    shared: CompiledFacts | undefined,
  ): Promise<LintResult> => {
    const { overlay } = files
    const team = assembleTeam(
      {
        ...setup,
        root,
        paths: files.list(),
        ...(overlay && { overlay }),
        ...(blobs && { blobs: blobs.folder }),
        ...(memory && { recalled: [...memory.recalled] }),
      },
      jobs,
      !shared && !blobs,
    )
    const known = blobs?.facts(files)
    const given = await loaded()
    try {
      return await lint({
        ...given,
        files,
        team,
        shared: path => shared?.(path) ?? known?.(path),
        ...(memory && { memory }),
      })
    } finally {
      team.dismiss()
    }
  }
  const noteChecked = (count: number, articles: number): void =>
    note(`Checked ${count} of ${plural(articles, 'article')}; the rest is in the cache.`)
  /** Somebody has put a record there that no run of ours has left. */
  const notOurs = (error: unknown): void => note(`The cache is not used: ${reasonOf(error)}`)
  /** What a run over these files would find and leave, if what an earlier run has left is enough to tell. */
  const recalled = async (left: ResultRecord, files: Files): Promise<Amended | undefined> => {
    const digestOf = digestsOf(files)
    if (isStillTrue(left, { files, digest, digestOf, now: setup.now })) return { result: left, checked: 0 }
    const record = earlier()
    if (!record) return undefined
    const given = await loaded()
    try {
      return amend({ ...given, files, digest, digestOf }, { result: left, record })
    } catch (error) {
      if (error instanceof UsageError) throw error
      notOurs(error)
      return undefined
    }
  }
  return {
    async run(files, shared) {
      const memory = (of: CacheRecord | undefined): Memory | undefined =>
        cache && recall(of, files, digest, digestsOf(files))
      let linted: LintResult
      try {
        record ??= earlier()
        linted = await runWith(memory(record), files, shared)
      } catch (error) {
        if (!record || error instanceof UsageError) throw error
        notOurs(error)
        record = undefined
        linted = await runWith(memory(undefined), files, shared)
      }
      if (legacy || !linted.legacy) return linted
      const { fresh, unread, record: latest, result } = linted.legacy
      const { articles } = linted.tally
      if (record) noteChecked(fresh, articles)
      isNew = !record || fresh + unread > (articles < LARGE ? 0 : articles * LITTLE)
      if (isNew) record = latest()
      legacy = { result }
      return linted
    },
    async recall(files, change) {
      result = cache?.readResult()
      if (!result) return undefined
      const here = new Set(files.list())
      const reading = readDigests(
        files,
        root,
        result.reads.filter(path => here.has(path)),
        jobs,
      )
      // The record will be needed if anything has changed, and there is nothing else to do meanwhile.
      if (reading) {
        earlier()
        digests.set(files, await reading.finish())
      }
      if (change) digests.set(change.before, digestsBefore(change, digestsOf(files)))
      const now = await recalled(result, files)
      const before = now && change && (await recalled(result, change.before))
      if (!now || (change && !before)) return undefined
      if (now.result === result) note('Nothing has changed since an earlier run: what it found still holds.')
      else {
        noteChecked(now.checked, now.result.tally.articles)
        record = earlier()
        legacy = { result: () => now.result }
      }
      return { now: outcomeOf(now.result), ...(before && { before: outcomeOf(before.result) }) }
    },
    prints(files) {
      if (cache) prints ??= openPrints(result, digestsOf(files))
      return prints
    },
    leave() {
      if (!legacy || !record) return
      const found = legacy.result(record)
      cache?.writeResult({ ...found, prints: prints?.list(found.findings) ?? [] })
      if (isNew) cache?.writeRecord(record)
    },
  }
}

/** Digests of files before a change: those that it does not name are as they are `now`. */
function digestsBefore({ changes, before }: ChangedRepository, now: DigestOf): DigestOf {
  const named = new Set(changes.flatMap(change => [change.before, change.after]))
  const own = digester(before, digest)
  return path => (named.has(path) ? own(path) : now(path))
}

/** What a record of a result tells. */
function outcomeOf({ findings, lines, tally }: Pick<ResultRecord, 'findings' | 'lines' | 'tally'>): Outcome {
  const known = new Map(lines)
  const get = (path: RepoPath): { lines: string } | undefined =>
    known.has(path) ? { lines: known.get(path)! } : undefined
  return { findings, facts: { get }, tally }
}
