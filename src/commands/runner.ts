import { resolve } from 'node:path'
import { digester, isStillTrue, recall } from '../cache/recall.ts'
import type { CacheRecord } from '../cache/record.ts'
import type { Legacy } from '../cache/session.ts'
import type { Run } from '../change/judge.ts'
import { buildId } from '../io/build-id.ts'
import { type Cache, openCache } from '../io/cache.ts'
import { digest } from '../io/digest.ts'
import type { Files } from '../io/files.ts'
import { assembleTeam } from '../io/team.ts'
import { UsageError } from '../io/usage-error.ts'
import { type LintResult, lint, type Outcome } from '../lint.ts'
import type { CompiledFacts } from '../load.ts'
import type { Flags, Terminal } from './flags.ts'
import type { prepare, Setup } from './setup.ts'

/** Runs of one command over the states of a repository: with threads, and with what earlier runs have left. */
export interface Runner {
  readonly run: Run
  /** The result of an earlier run that found the same files; undefined where there was none. */
  recall(files: Files): Outcome | undefined
  /** Leaves to later runs what the first run here has found. */
  leave(): void
}

/** What the runs of a command have in common. */
export interface Runs {
  readonly setup: Setup
  /** What a run works with, loaded when it is first needed. */
  options(): ReturnType<typeof prepare>
  /** Folder of the repository on disk. */
  readonly root: string
  readonly jobs: number | undefined
  /** What is on disk of earlier runs; undefined: nothing is remembered. */
  readonly cache: Cache | undefined
  /** Folder of blobs, and the facts of files that are as the shards saw them. */
  readonly blobs?: { readonly folder: string; facts(files: Files): CompiledFacts }
}

/** So many articles, or this part of all, are rather checked again than all is written again. */
const FEW = 50
const SMALL_PART = 0.02

export function createRunner({ setup, options, root, jobs, cache, blobs }: Runs): Runner {
  let record: CacheRecord | undefined
  let isRead = false
  let legacy: Legacy | undefined
  let isNew = false
  const latest = (): CacheRecord | undefined => {
    if (!isRead) record = cache?.readRecord()
    isRead = true
    return record
  }
  const digests = new WeakMap<Files, ReturnType<typeof digester>>()
  const digestsOf = (files: Files): ReturnType<typeof digester> => {
    const known = digests.get(files) ?? digester(files, digest)
    digests.set(files, known)
    return known
  }
  return {
    async run(files, shared) {
      const memory = cache && recall(latest(), files, digest, digestsOf(files))
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
      const either: CompiledFacts = path => shared?.(path) ?? known?.(path)
      let result: LintResult
      try {
        result = await lint({ ...(await options()), files, team, shared: either, ...(memory && { memory }) })
      } finally {
        team.dismiss()
      }
      if (legacy || !result.legacy) return result
      legacy = result.legacy
      isNew = !record || legacy.fresh > Math.max(FEW, result.tally.articles * SMALL_PART)
      if (isNew) record = legacy.record()
      return result
    },
    recall(files) {
      const result = cache?.readResult()
      const now = { files, digest, digestOf: digestsOf(files), now: setup.now }
      if (!result || !isStillTrue(result, now)) return undefined
      const lines = new Map(result.lines)
      const facts = {
        get: (path: string) => {
          const own = lines.get(path)
          return own === undefined ? undefined : { lines: own }
        },
      }
      return { findings: result.findings, facts, tally: result.tally }
    },
    leave() {
      if (!legacy) return
      cache?.writeResult(legacy.result())
      if (isNew && record) cache?.writeRecord(record)
    },
  }
}

const DEFAULT = ['node_modules', '.cache', 'docset-lint']

/** The cache that the flags ask for; undefined where there is none. */
export function cacheFor(setup: Setup, root: string, flags: Flags, { cwd, stderr }: Terminal): Cache | undefined {
  if (flags.cache === false) {
    if (flags.cacheLocation !== undefined) throw new UsageError('--cache-location has no meaning with --no-cache.')
    return undefined
  }
  // What rules of remark-lint do depends on packages that nobody here knows.
  if (flags.shard || flags.merge !== undefined || setup.content.remark?.plugins?.length) return undefined
  const build = buildId()
  if (build === undefined) return undefined
  const { now: _, ...wishes } = setup
  const key = digest(JSON.stringify([build, wishes]))
  const note = (text: string): void => void (flags.verbose && stderr.write(`${text}\n`))
  return flags.cacheLocation === undefined
    ? openCache(resolve(root, ...DEFAULT), key, note, root)
    : openCache(resolve(cwd, flags.cacheLocation), key, note)
}
