import type { FilterMode } from '../change/filter-mode.ts'
import type { Level, Severity } from '../finding.ts'
import type { Shard } from '../shard/shard.ts'
import type { OutputFlags } from './outputs.ts'

/** Options of the command line. */
export interface Flags extends OutputFlags {
  readonly config?: string | false
  readonly preset?: 'recommended' | 'build'
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
  readonly jobs?: number
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly parser?: 'satteri' | 'remark'
  /** Severity of comments that switch nothing off; `true` stands for `error`. */
  readonly reportUnusedDisableDirectives?: boolean
  readonly reportUnusedDisableDirectivesSeverity?: Level
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly ignorePattern?: readonly string[]
  readonly errorOnUnmatchedPattern: boolean
  readonly color?: boolean
  readonly printConfig?: string
  readonly changed?: boolean
  readonly since?: string
  readonly staged?: boolean
  readonly filterMode: FilterMode
  readonly suppressAll?: boolean
  readonly suppressRule?: readonly string[]
  readonly pruneSuppressions?: boolean
  readonly suppressionsLocation?: string
  readonly passOnUnprunedSuppressions?: boolean
  /** Compiles this part alone, and writes a blob into the folder. */
  readonly shard?: Shard
  readonly blobDir?: string
  /** False: nothing is remembered of earlier runs, and nothing is left to later ones. */
  readonly cache?: boolean
  readonly cacheLocation?: string
  /** Prints what phases, rules and files cost. */
  readonly timing?: boolean
  /** Folder of the blobs of all shards. */
  readonly merge?: string
}

/** Where a command reads and writes. */
export interface Terminal {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Where people answer; absent when nobody is asked. */
  readonly stdin?: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** True when output to the stream may be coloured: the flag, then the environment, then whether a person looks at it. */
export function wantsColor(
  flag: boolean | undefined,
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return true
  return stream.isTTY === true && env.TERM !== 'dumb' && env.CLICOLOR !== '0'
}
