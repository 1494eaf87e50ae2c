import type { Severity } from '../finding.ts'
import type { Format } from '../report/index.ts'

/** Options of the command line. */
export interface Flags {
  readonly config?: string | false
  readonly preset?: 'recommended' | 'build'
  readonly format: Format
  readonly outputFile?: string
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
  readonly jobs?: number
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly parser?: 'satteri' | 'remark'
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly ignorePattern?: readonly string[]
  readonly errorOnUnmatchedPattern: boolean
  readonly color?: boolean
  readonly printConfig?: string
}

/** Where a command reads and writes. */
export interface Terminal {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** True when output to the stream may be coloured. */
export function wantsColor(flag: boolean | undefined, stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
