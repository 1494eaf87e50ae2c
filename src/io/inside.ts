import { existsSync, realpathSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { UsageError } from './usage-error.ts'

/**
 * Makes sure that writing to a path stays in the repository, whatever links lie on the way.
 *
 * @throws UsageError for a path that leads out of it
 */
export function assertInside(root: string, path: string): void {
  let nearest = path
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  const real = realpathSync(nearest)
  if (real !== root && !real.startsWith(root + sep))
    throw new UsageError(`${relative(root, path)} leads out of the repository, so it is not written.`)
}
