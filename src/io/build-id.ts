import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digest } from './digest.ts'

/**
 * A digest of the command as it is built, and of the parser that it loads: the same ones find the same. Undefined where the
 * sources are run as they are: nobody can tell then whether they are those of before.
 */
export function buildId(): string | undefined {
  // The names of the modules that it imports change with their content.
  const command = fileURLToPath(new URL('./cli.js', import.meta.url))
  if (!existsSync(command)) return undefined
  return digest(`${digest(readFileSync(command))} ${versionOf('satteri')}`)
}

/** Version of a package that is loaded from where it is installed; `none` where it is not. */
function versionOf(name: string): string {
  let folder: string
  try {
    folder = dirname(createRequire(import.meta.url).resolve(name))
  } catch {
    // Without the native parser another one does the work.
    return 'none'
  }
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}
