import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { discard, temporaryFolder } from './temporary.ts'

const GNU_TIME = '/usr/bin/time'

/** What a command has told on stderr is shown up to this length when it fails. */
const MAX_REASON = 300

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

/** Node.js 20 reads these certificates, of a proxy for one, at every start: 40 ms that tell of the machine. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

/** A group of its own lets a command be stopped together with what it has started. */
const HAS_GROUPS = process.platform !== 'win32'
let running: number | undefined
process.on('exit', stop)

function stop(): void {
  if (running !== undefined) process.kill(HAS_GROUPS ? -running : running, 'SIGKILL')
}

/** @throws Error when the command cannot be started, fails, or takes longer than so many minutes */
export async function measure(command: Command, minutes: number): Promise<Measure> {
  const folder = temporaryFolder()
  const peak = join(folder, 'peak')
  // To a file, as nobody reads it while the command runs: some linters write megabytes of findings to stderr.
  const errors = join(folder, 'stderr')
  const isTimed = existsSync(GNU_TIME)
  try {
    const timed = isTimed ? [GNU_TIME, '-q', '-f', '%M', '-o', peak] : []
    const seconds = await run([...timed, command.command, ...command.args], command, errors, minutes)
    return { seconds, megabytes: isTimed ? Number(readFileSync(peak, 'utf8')) / 1024 : Number.NaN }
  } finally {
    discard(folder)
  }
}

async function run(
  [program = '', ...args]: readonly string[],
  { cwd, exitCodes }: Command,
  errors: string,
  minutes: number,
): Promise<number> {
  const stderr = openSync(errors, 'w')
  const start = performance.now()
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', stderr], detached: HAS_GROUPS })
  running = child.pid
  let isLate = false
  const alarm = setTimeout(() => {
    isLate = true
    stop()
  }, minutes * 60_000)
  try {
    const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve))
    const seconds = (performance.now() - start) / 1000
    if (isLate) throw new Error(`takes longer than ${minutes} min`)
    if (status === null || !exitCodes.includes(status))
      throw new Error(`ends with ${status}: ${reasonIn(readFileSync(errors, 'utf8'))}`)
    return seconds
  } finally {
    running = undefined
    clearTimeout(alarm)
    closeSync(stderr)
  }
}

/** One line of what a command says of its failure. Node.js prints the lines of a stack and of a heap behind the reason. */
function reasonIn(stderr: string): string {
  const lines = stderr.split('\n').map(line => line.trim())
  const reason = lines.find(line => /error/i.test(line)) ?? lines.find(line => line !== '') ?? 'no reason given'
  return reason.slice(0, MAX_REASON)
}
