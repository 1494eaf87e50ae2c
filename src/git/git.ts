import { type ExecFileException, execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { UsageError } from '../io/usage-error.ts'

/**
 * Runs git in a folder. No command reaches the network, or runs a program that the repository names; none writes, but for
 * the times of files that git notes down when it compares them.
 */
export interface Git {
  /**
   * Output of a command.
   *
   * @throws UsageError with git's own words when it fails
   */
  run(args: readonly string[], input?: string): Promise<Buffer>
  /** First line of the output; undefined when the command fails, as git does for what does not exist. */
  ask(args: readonly string[]): Promise<string | undefined>
}

/**
 * Whoever wrote the repository may have written its configuration too: what would run a program is switched off, and so
 * is fetching what a partial clone has left out.
 */
const SAFE_CONFIG = ['core.fsmonitor=false', 'core.hooksPath=/dev/null']
const SAFE_ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_EXTERNAL_DIFF: undefined,
}

/**
 * Opens the git repository that a folder lies in. In a hook git itself says which index and which git folder count.
 *
 * @throws UsageError when git cannot be run, or the folder is in no repository
 */
export async function openGit(folder: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Git> {
  const environment = { ...env, ...SAFE_ENVIRONMENT, ...(await pinnedLocation(cwd, env)) }
  const plain = gitIn(folder, environment, SAFE_CONFIG)
  if ((await plain.ask(['rev-parse', '--is-inside-work-tree'])) !== 'true') {
    await plain.run(['rev-parse', '--show-toplevel'])
    throw new UsageError(`${folder} is not the working tree of a git repository.`)
  }
  return gitIn(folder, environment, [...SAFE_CONFIG, ...(await withoutFilters(plain))])
}

function gitIn(folder: string, env: NodeJS.ProcessEnv, config: readonly string[]): Git {
  const run = (args: readonly string[], input = ''): Promise<Buffer> =>
    new Promise((done, fail) => {
      const options = [...config.flatMap(setting => ['-c', setting]), ...args]
      const child = execFile(
        'git',
        options,
        { cwd: folder, env, encoding: 'buffer', maxBuffer: Number.POSITIVE_INFINITY },
        (error, stdout, stderr) => (error ? fail(failure(args, error, stderr)) : done(stdout)),
      )
      child.stdin?.on('error', ignoreClosedPipe).end(input)
    })
  return {
    run,
    ask: args =>
      run(args).then(
        output => output.toString('utf8').split('\n', 1)[0],
        (error: unknown) => {
          if (error instanceof GitMissing) throw error
          return undefined
        },
      ),
  }
}

class GitMissing extends UsageError {}

function failure(args: readonly string[], error: ExecFileException, stderr: Buffer): Error {
  if (error.code === 'ENOENT')
    return new GitMissing('git cannot be run here, and what has changed is known to git alone.')
  const words = stderr.toString('utf8').trim()
  if (/promisor|lazy fetch/.test(words)) return incompleteClone()
  return new UsageError(`git ${args[0]} failed: ${words === '' ? error.message : words}`)
}

/** Nothing is fetched, so what a partial clone has left out is missing. */
export function incompleteClone(): UsageError {
  return new UsageError(
    'This is a partial clone, without all files of the commit to compare with. Run: git fetch --refetch --no-filter',
  )
}

/** A command that fails does not read its input; its own error says why. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Relative locations in the environment of a hook are meant from the folder where the hook runs. */
async function pinnedLocation(cwd: string, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (env.GIT_DIR === undefined) return {}
  const top =
    env.GIT_WORK_TREE ??
    (await gitIn(cwd, { ...env, ...SAFE_ENVIRONMENT }, SAFE_CONFIG).ask(['rev-parse', '--show-toplevel']))
  return { GIT_DIR: resolve(cwd, env.GIT_DIR), ...(top !== undefined && { GIT_WORK_TREE: resolve(cwd, top) }) }
}

/** Settings that empty the content filters of the repository's own configuration: each names a program. */
async function withoutFilters(git: Git): Promise<string[]> {
  const listed = (await git.run(['config', '--list', '--show-scope', '--name-only', '-z'])).toString('utf8').split('\0')
  return listed.flatMap((name, index) => {
    const scope = listed[index - 1]
    const driver = /^(filter\..+)\.(?:clean|smudge|process)$/.exec(name)?.[1]
    if (driver === undefined || (scope !== 'local' && scope !== 'worktree')) return []
    return [`${driver}.clean=`, `${driver}.smudge=`, `${driver}.process=`, `${driver}.required=false`]
  })
}
