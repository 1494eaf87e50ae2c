import { UsageError } from '../io/settings.ts'
import type { Git } from './git.ts'

/**
 * Contents of git objects, by id, read with one process.
 *
 * @throws UsageError for an object that this clone does not have
 */
export async function readObjects(git: Git, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>()
  if (ids.length === 0) return contents
  const output = await git.run(['cat-file', '--batch'], ids.map(id => `${id}\n`).join('')).catch(error => {
    throw error instanceof UsageError && /promisor|lazy fetch/.test(error.message) ? incomplete() : error
  })
  for (let position = 0; position < output.length; ) {
    const end = output.indexOf('\n', position)
    const [id = '', type, size] = output.toString('latin1', position, end).split(' ')
    if (type !== 'blob') throw incomplete()
    const start = end + 1
    position = start + Number(size) + 1
    contents.set(id, output.subarray(start, position - 1))
  }
  return contents
}

function incomplete(): UsageError {
  return new UsageError(
    'This is a partial clone, without all files of the commit to compare with. Run: git fetch --refetch --no-filter',
  )
}
