import type { FileChange } from '../change/change.ts'
import type { Git } from './git.ts'

/** A change of a file, with the git object that holds what it was before. */
export interface GitChange extends FileChange {
  readonly oid?: string
}

const REGULAR = new Set(['100644', '100755'])
const OPTIONS = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--relative',
  '-M',
  '-l1000',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=dirty',
]

/** What is staged: a tree against the index. */
export async function stagedChanges(git: Git, tree: string): Promise<GitChange[]> {
  return parseRaw(await git.run(['diff', '--cached', ...OPTIONS, tree, '--']))
}

/** What is not staged: the index, or a tree, against the working tree; files that git was not told about are added. */
export async function workingTreeChanges(git: Git, tree?: string): Promise<GitChange[]> {
  const tracked = parseRaw(await git.run(['diff', ...OPTIONS, ...(tree === undefined ? [] : [tree]), '--']))
  const others = await git.run(['ls-files', '--others', '--exclude-standard', '-z'])
  // A name that ends in a slash is another repository, which has its own changes.
  const untracked = split(others).filter(path => path !== '' && !path.endsWith('/'))
  return [...tracked, ...untracked.map(after => ({ after }))]
}

/** Reads `:<mode> <mode> <oid> <oid> <status>`, then one path, or two for a rename. */
function parseRaw(output: Buffer): GitChange[] {
  const fields = split(output)
  const changes: GitChange[] = []
  for (let index = 0; index + 1 < fields.length; ) {
    const [modeBefore = '', modeAfter = '', oid = '', , status = ''] = fields[index]!.slice(1).split(' ')
    const isRename = status.startsWith('R')
    const path = fields[index + 1]!
    const after = isRename ? fields[index + 2]! : path
    index += isRename ? 3 : 2
    const change = {
      ...(REGULAR.has(modeBefore) && { before: path, oid }),
      ...(REGULAR.has(modeAfter) && { after }),
    }
    // What is left has no text of its own: submodules, symbolic links, and files that wait for a merge.
    if (change.before !== undefined || change.after !== undefined) changes.push(change)
  }
  return changes
}

function split(output: Buffer): string[] {
  return output.toString('utf8').split('\0')
}
