import { resolve } from 'node:path'
import { UsageError } from '../io/usage-error.ts'
import { FORMATS, type Format } from '../report/index.ts'

/** `-f name[:file]`. */
export interface FormatChoice {
  readonly format: Format
  readonly file?: string
}

/** A report and where it goes. */
export interface Output {
  readonly format: Format
  /** An absolute path; stdout without one. */
  readonly file?: string
  /** True for a file that others write to, too. */
  readonly append?: true
}

/** What the command line and the environment say of reports. */
export interface OutputFlags {
  readonly format?: readonly FormatChoice[]
  readonly outputFile?: string
  readonly silent?: boolean
}

/** Reads `sarif:out.sarif`; undefined for an unknown format. */
export function parseFormat(text: string): FormatChoice | undefined {
  const [, name, file] = /^([^:]*)(?::(.*))?$/s.exec(text)!
  const format = FORMATS.find(known => known === name)
  if (!format || file === '') return undefined
  return { format, ...(file !== undefined && { file }) }
}

/**
 * Which reports a run writes, in order. Without `-f` it is one for people; on GitHub, annotations and a job summary, too.
 *
 * @throws UsageError when two reports would get in each other's way
 */
export function planOutputs(flags: OutputFlags, env: NodeJS.ProcessEnv, cwd: string): Output[] {
  const choices = flags.format ?? [{ format: 'pretty' }]
  const main = choices.filter(({ file }) => file === undefined)
  if (main.length > 1) {
    const names = main.map(({ format }) => format).join(', ')
    throw new UsageError(
      `Only one format can go to ${flags.outputFile ?? 'stdout'}, not ${names}: give files to the others, as in -f sarif:out.sarif.`,
    )
  }
  if (flags.outputFile !== undefined && main.length === 0)
    throw new UsageError(`-o ${flags.outputFile} has nothing to write: every format has a file of its own.`)
  const outputs = choices.map(({ format, file = flags.outputFile }) => ({
    format,
    ...(file !== undefined && { file: resolve(cwd, file) }),
  }))
  const files = outputs.flatMap(({ file }) => file ?? [])
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw new UsageError(`Two formats would write to ${twice}.`)
  const all = flags.format === undefined && env.GITHUB_ACTIONS === 'true' ? [...outputs, ...forGitHub(env)] : outputs
  return flags.silent ? all.filter(({ file }) => file !== undefined) : all
}

function forGitHub({ GITHUB_STEP_SUMMARY: summary }: NodeJS.ProcessEnv): Output[] {
  return [
    { format: 'github' },
    ...(summary ? [{ format: 'markdown' as const, file: summary, append: true as const }] : []),
  ]
}

/** True when a person reads along, so that a summary is welcome. */
export function isForPeople(outputs: readonly Output[]): boolean {
  return outputs.every(({ format, file }) => file !== undefined || format === 'pretty' || format === 'github')
}
