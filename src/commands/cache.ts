import { resolve } from 'node:path'
import { buildId } from '../io/build-id.ts'
import { type Cache, openCache } from '../io/cache.ts'
import { digest } from '../io/digest.ts'
import { UsageError } from '../io/usage-error.ts'
import type { Flags, Terminal } from './flags.ts'
import type { Setup } from './setup.ts'

/** At the root of the repository. */
const DEFAULT = ['node_modules', '.cache', 'docset-lint']

/**
 * The cache that the flags ask for; undefined where there is none. `note` is told why something of it is not used.
 *
 * @throws UsageError for flags that contradict each other
 */
export function cacheFor(
  setup: Setup,
  root: string,
  flags: Flags,
  { cwd }: Terminal,
  note: (text: string) => void,
): Cache | undefined {
  if (flags.cache === false) {
    if (flags.cacheLocation !== undefined) throw new UsageError('--cache-location has no meaning with --no-cache.')
    return undefined
  }
  // What rules of remark-lint do depends on packages that nobody here knows.
  if (flags.shard || flags.merge !== undefined || setup.content.remark?.plugins?.length) return undefined
  const build = buildId()
  if (build === undefined) return undefined
  const { now: _, ...wishes } = setup
  const key = digest(JSON.stringify([build, wishes]))
  return flags.cacheLocation === undefined
    ? openCache(resolve(root, ...DEFAULT), key, note, root)
    : openCache(resolve(cwd, flags.cacheLocation), key, note)
}
