import type { ChangedRepository } from '../change/change.ts'
import { type Files, overlaidFiles } from '../io/files.ts'
import type { RepoPath } from '../path.ts'
import { type Base, findBase, findHead } from './base.ts'
import { type GitChange, stagedChanges, workingTreeChanges } from './changes.ts'
import { type Git, openGit } from './git.ts'
import { readObjects } from './objects.ts'

/** Which change is asked for. */
export interface ChangeRequest {
  /** What is in the index is judged, not what is in the working tree. */
  readonly staged: boolean
  readonly since?: string
}

/** A repository before and after a change. */
export interface GitRepository extends ChangedRepository {
  readonly base: Base
}

/**
 * Reads what has changed. Nothing is checked out: what the files were is worked out from what they are, by undoing each
 * change.
 *
 * @throws UsageError when git cannot tell
 */
export async function readRepository(
  root: string,
  workingTree: Files,
  request: ChangeRequest,
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<GitRepository> {
  const git = await openGit(root, cwd, env)
  if (!request.staged) {
    const base = await findBase(git, request.since, env)
    const changes = await workingTreeChanges(git, base.tree)
    return { base, changes, before: await undo(workingTree, changes, git), after: workingTree }
  }
  const base = await findHead(git)
  const index = await undo(workingTree, await workingTreeChanges(git), git)
  const changes = await stagedChanges(git, base.tree)
  return { base, changes, before: await undo(index, changes, git), after: index }
}

/** The files as they were before the changes. Those that did not change, git itself ignores or that are elsewhere stay. */
async function undo(files: Files, changes: readonly GitChange[], git: Git): Promise<Files> {
  const contents = await readObjects(git, [...new Set(changes.flatMap(({ oid }) => oid ?? []))])
  const removed = new Set(changes.flatMap(({ after }) => after ?? []))
  const restored = new Map<RepoPath, Uint8Array>(files.overlay)
  for (const path of removed) restored.delete(path)
  for (const { before, oid } of changes) if (before !== undefined) restored.set(before, contents.get(oid!)!)
  const paths = [...new Set([...files.list().filter(path => !removed.has(path)), ...restored.keys()])].sort()
  return overlaidFiles(files, paths, restored)
}
