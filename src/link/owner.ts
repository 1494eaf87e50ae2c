import type { Facts } from '../facts.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import { text } from '../value.ts'
import { type ConfiguredMetadata, effectiveMetadata } from './metadata.ts'
import type { Scope } from './scope.ts'
import { tocMetadata } from './toc.ts'

/** Attributes that the Learn build copies from a file's metadata to its findings. */
const NAMES = ['ms.author', 'ms.prod', 'ms.technology', 'ms.service', 'ms.subservice', 'ms.topic']

/** Says whose file it is. Included files, too, have metadata of their own. */
export function ownersOf(
  facts: (path: RepoPath) => Facts | undefined,
  scope: (path: RepoPath) => Scope | undefined,
  configured: ConfiguredMetadata,
): (path: RepoPath) => Readonly<Record<string, string>> | undefined {
  const known = new Map<RepoPath, Readonly<Record<string, string>> | undefined>()
  const read = (path: RepoPath): Readonly<Record<string, string>> | undefined => {
    const found = scope(path)
    const own = facts(path)
    if (!own || (found?.type !== 'page' && found?.type !== 'toc')) return undefined
    const header = own.kind === 'markdown' ? own.header?.value : tocMetadata(own)
    const { attributes } = effectiveMetadata(configured(found.path), path, header)
    const pairs = NAMES.flatMap(name => {
      const value = text(attributes.get(name)?.value)
      return value ? [[name, value] as const] : []
    })
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
  }
  return path => remember(known, path, read)
}
