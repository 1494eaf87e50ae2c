import { type GitRepository, readRepository } from '../git/repository.ts'
import type { Files } from '../io/files.ts'
import { UsageError } from '../io/usage-error.ts'
import { plural } from '../report/rank.ts'
import type { Flags, Terminal } from './flags.ts'

/**
 * Reads the change that the flags ask for; undefined when they ask for none. People are told what it is compared with.
 *
 * @throws UsageError when git cannot tell what has changed
 */
export async function openChange(
  root: string,
  workingTree: Files,
  { changed, since, staged = false, suppressAll, suppressRule, pruneSuppressions }: Flags,
  terminal: Terminal,
): Promise<GitRepository | undefined> {
  if (staged && (changed || since !== undefined))
    throw new UsageError('--staged judges the index against HEAD. Use it without --changed and --since.')
  if (!changed && since === undefined && !staged) return undefined
  if (suppressAll || suppressRule || pruneSuppressions)
    throw new UsageError(
      'The baseline holds findings of the whole docset. Write it without --changed, --since and --staged.',
    )
  const request = { staged, ...(since !== undefined && { since }) }
  return readRepository(root, workingTree, request, terminal)
}

/** A sentence for people on what was compared. */
export function describeChange({ base, changes }: GitRepository): string {
  return `${base.note === undefined ? '' : `${base.note} `}Compared with ${base.name} (${base.tree.slice(0, 9)}): ${plural(changes.length, 'changed file')}.\n`
}
