import { appendFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { reasonOf } from './reason.ts'
import { UsageError } from './settings.ts'

/**
 * Writes a report whole: into a temporary file beside it that then takes its name, so that nobody ever reads half of it.
 * Devices and pipes, which must not be replaced, are written to.
 *
 * @throws UsageError when it cannot be written
 */
export async function writeReport(path: string, text: string): Promise<void> {
  await explained(path, async () => {
    if (await isSpecial(path)) return writeFile(path, text)
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, text)
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

async function isSpecial(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
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
