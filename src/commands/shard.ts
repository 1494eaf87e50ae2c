import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { type Blob, digestOf, readBlobs, writeBlob } from '../io/blobs.ts'
import type { Files } from '../io/files.ts'
import { UsageError } from '../io/usage-error.ts'
import type { SurveyOptions } from '../lint.ts'
import { plural } from '../report/rank.ts'
import type { Origin } from '../shard/blob.ts'
import { compileShard } from '../shard/compile.ts'
import { flawIn } from '../shard/flaw.ts'
import { BLOBS, type Shard } from '../shard/shard.ts'
import type { Flags, Terminal } from './flags.ts'
import type { Setup } from './setup.ts'

/**
 * Folder that blobs are written to or read from, an absolute path; undefined for a run without any.
 *
 * @throws UsageError for arguments that nothing would come of
 */
export function blobFolder(
  { shard, blobDir, merge }: Flags,
  paths: readonly string[],
  { cwd }: Terminal,
): string | undefined {
  if (shard && paths.length > 0)
    throw new UsageError(
      `--shard reports nothing, so '${paths[0]}' does not matter to it. Give paths to docset-lint merge.`,
    )
  if (blobDir !== undefined && !shard)
    throw new UsageError('--blob-dir is where --shard writes. To read blobs: docset-lint merge <folder>.')
  const folder = merge ?? (shard && (blobDir ?? BLOBS))
  return folder === undefined ? undefined : resolve(realpathSync(cwd), folder)
}

/** What the facts of this run depend on. */
export function originOf({ content, parser }: Setup, files: Files): Origin {
  const plugins = JSON.stringify(content.remark?.plugins ?? [])
  return { version: packageJson.version, parser, plugins, files: digestOf(files.list()) }
}

/** Compiles a shard and writes its blob; exit code 0. */
export async function runShard(
  shard: Shard,
  folder: string,
  origin: Origin,
  options: SurveyOptions,
  { stderr }: Terminal,
): Promise<number> {
  const compiled = compileShard(options, shard)
  const path = await writeBlob(folder, shard, origin, compiled, options.files)
  stderr.write(`Compiled ${plural(compiled.size, 'file')}, shard ${shard.number} of ${shard.of}: ${path}\n`)
  return 0
}

/**
 * Reads the blobs of all shards.
 *
 * @throws UsageError when they are not one of each shard of a run like this
 */
export function openBlobs(folder: string, origin: Origin): Blob[] {
  const blobs = readBlobs(folder)
  const flaw = flawIn(blobs, folder, origin)
  if (flaw !== undefined) throw new UsageError(flaw)
  return blobs
}
