import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GNU_TIME = '/usr/bin/time'

/** One run of a whole process. */
export interface Measure {
  /** From start to end, on the clock on the wall. */
  readonly seconds: number
  /** The most memory that one of its processes had; not a number where the system does not tell. */
  readonly megabytes: number
}

/** A command, the folder to run it in, and the exit codes with which it has done its work. */
export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly exitCodes: readonly number[]
}

/** @throws Error when the command cannot be started, or fails */
export function runCommand({ command, args, cwd, exitCodes }: Command): number {
  const peak = join(tmpdir(), `bench-peak-${process.pid}`)
  const timed = existsSync(GNU_TIME) ? [GNU_TIME, '-f', '%M', '-o', peak] : []
  const [program = command, ...rest] = [...timed, command, ...args]
  const { status, error, stderr } = spawnSync(program, rest, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 30,
  })
  if (error) throw error
  if (status === null || !exitCodes.includes(status))
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${String(stderr).slice(0, 2000)}`)
  if (timed.length === 0) return Number.NaN
  const kilobytes = Number(readFileSync(peak, 'utf8').trim().split('\n').at(-1))
  rmSync(peak)
  return kilobytes / 1024
}

export function measure(run: () => number): Measure {
  const start = performance.now()
  const megabytes = run()
  return { seconds: (performance.now() - start) / 1000, megabytes }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
