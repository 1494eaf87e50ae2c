import { UsageError } from '../io/usage-error.ts'
import type { Git } from './git.ts'

/** What a change is compared with. */
export interface Base {
  /** Commit, or the empty tree where there is no commit yet. */
  readonly tree: string
  /** As people know it: `origin/main`. */
  readonly name: string
  /** Why it was chosen, where nobody asked for it by name. */
  readonly note?: string
}

const FALLBACKS = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/**
 * The merge base of HEAD with the branch that it will be merged into: the ref given, else the target branch that a CI
 * service names, else the upstream, else the usual main branch.
 *
 * @throws UsageError when there is no such commit, with the remedy where a shallow clone is the reason
 */
export async function findBase(git: Git, since: string | undefined, env: NodeJS.ProcessEnv): Promise<Base> {
  if ((await resolveCommit(git, 'HEAD')) === undefined) return emptyBase(git)
  const { ref, commit, note } = await findTarget(git, since, env)
  const mergeBase = await git.ask(['merge-base', commit, 'HEAD'])
  if (mergeBase !== undefined) return { tree: mergeBase, name: ref, ...(note !== undefined && { note }) }
  throw await missing(git, `HEAD and ${ref} have no commit in common`, env)
}

/** The commit that staged changes will follow. */
export async function findHead(git: Git): Promise<Base> {
  const commit = await resolveCommit(git, 'HEAD')
  return commit === undefined ? emptyBase(git) : { tree: commit, name: 'HEAD' }
}

async function emptyBase(git: Git): Promise<Base> {
  const tree = (await git.run(['hash-object', '-t', 'tree', '--stdin'])).toString('utf8').trim()
  return { tree, name: 'an empty repository', note: 'There is no commit yet, so everything is new.' }
}

interface Target {
  readonly ref: string
  readonly commit: string
  readonly note?: string
}

async function findTarget(git: Git, since: string | undefined, env: NodeJS.ProcessEnv): Promise<Target> {
  const named = since === undefined ? targetOfCi(env) : { refs: [since], by: '--since' }
  if (named) {
    const found = await firstOf(git, named.refs)
    if (found) return found
    throw await missing(git, `There is no commit '${named.refs[0]}', which ${named.by} names`, env)
  }
  const upstream = await git.ask(['rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}'])
  const followed = upstream === undefined ? undefined : await firstOf(git, [upstream])
  if (followed) return followed
  const found = await firstOf(git, FALLBACKS)
  if (!found)
    throw await missing(
      git,
      `HEAD has no upstream, and there is none of ${FALLBACKS.join(', ')}. Name a commit with --since`,
      env,
    )
  return { ...found, note: `HEAD has no upstream; ${found.ref} stands in for it.` }
}

/** Where the CI service says that the pull request goes. */
function targetOfCi(env: NodeJS.ProcessEnv): { readonly refs: readonly string[]; readonly by: string } | undefined {
  for (const by of ['GITHUB_BASE_REF', 'SYSTEM_PULLREQUEST_TARGETBRANCH']) {
    const branch = env[by]?.replace(/^refs\/heads\//, '')
    if (branch) return { refs: [`origin/${branch}`, branch], by }
  }
  const by = 'CI_MERGE_REQUEST_DIFF_BASE_SHA'
  return env[by] ? { refs: [env[by]], by } : undefined
}

async function firstOf(git: Git, refs: readonly string[]): Promise<Target | undefined> {
  for (const ref of refs) {
    const commit = await resolveCommit(git, ref)
    if (commit !== undefined) return { ref, commit }
  }
  return undefined
}

/** What starts with a dash would be an option to git, and is never the name of a ref. */
async function resolveCommit(git: Git, ref: string): Promise<string | undefined> {
  return ref.startsWith('-') ? undefined : git.ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
}

async function missing(git: Git, what: string, env: NodeJS.ProcessEnv): Promise<UsageError> {
  if ((await git.ask(['rev-parse', '--is-shallow-repository'])) !== 'true') return new UsageError(`${what}.`)
  const remedy = env.GITHUB_ACTIONS
    ? 'Give actions/checkout `fetch-depth: 0`.'
    : 'Run: git fetch --unshallow (in CI: clone with all history, for actions/checkout `fetch-depth: 0`).'
  return new UsageError(`${what}: this is a shallow clone. ${remedy}`)
}
