import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { appendFile, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { dirname } from 'node:path'
import { reasonOf } from './reason.ts'
import { UsageError } from './usage-error.ts'

/**
 * Writes a report whole: into a temporary file beside it that then takes its name, so that nobody ever reads half of it.
 * Devices and pipes, which must not be replaced, are written to.
 *
 * @throws UsageError when it cannot be written
 */
export async function writeReport(path: string, text: string | Uint8Array): Promise<void> {
  await explained(path, async () => {
    const kind = await kindOf(path)
    if (kind === 'special') return writeFile(path, text)
    if (kind === 'none') await mkdir(dirname(path), { recursive: true })
    await replace(kind === 'none' ? path : await realpath(path), text)
  })
}

/**
 * Adds a report to a file that others write to, too.
 *
 * @throws UsageError when it cannot be written
 */
export async function appendReport(path: string, text: string): Promise<void> {
  await explained(path, () => appendFile(path, text))
}

/** Temporary files of the moment. */
const temporaries = new Set<string>()

async function replace(path: string, text: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  temporaries.add(temporary)
  try {
    await writeFile(temporary, text, { flag: 'wx', flush: true })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    temporaries.delete(temporary)
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does work that writes reports; a signal meanwhile ends the program without a trace of half a report. */
export async function interruptibly(work: () => Promise<void>): Promise<void> {
  const stop = (signal: NodeJS.Signals): void => {
    for (const temporary of temporaries) rmSync(temporary, { force: true })
    process.stderr.write('docset-lint: Interrupted; not all reports are written.\n')
    // Node's exit would wait for a write that hangs; the first process of a container survives the signal.
    process.kill(process.pid, signal)
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of SIGNALS) process.once(signal, stop)
  try {
    await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}

async function kindOf(path: string): Promise<'file' | 'special' | 'none'> {
  try {
    return (await stat(path)).isFile() ? 'file' : 'special'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none'
    throw error
  }
}

async function explained(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw new UsageError(`Cannot write the report ${path}: ${reasonOf(error)}`)
  }
}
