import { type Git, incompleteClone } from './git.ts'

/**
 * Contents of git objects, by id, read with one process.
 *
 * @throws UsageError for an object that this clone does not have
 */
export async function readObjects(git: Git, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>()
  if (ids.length === 0) return contents
  const output = await git.run(['cat-file', '--batch'], ids.map(id => `${id}\n`).join(''))
  for (let position = 0; position < output.length; ) {
    const end = output.indexOf('\n', position)
    const [id = '', type, size] = output.toString('latin1', position, end).split(' ')
    if (type !== 'blob') throw incompleteClone()
    const start = end + 1
    position = start + Number(size) + 1
    contents.set(id, output.subarray(start, position - 1))
  }
  return contents
}
