import { parseDocument } from 'yaml'
import { get } from '../value.ts'
import { editJson, packageJson, packageText } from './files.ts'
import type { Plan, Planner, Repository } from './plan.ts'

const COMMAND = 'docset-lint --staged'
const WHAT = 'hook before each commit'

/** A hook manager: undefined where the repository does not use it. */
type HookManager = (repository: Repository, version: string) => Partial<Plan> | undefined

/** Lints what is staged before each commit, through the hook manager that the repository uses. */
export const commitHook: Planner = (repository, version) => {
  for (const manager of [preCommit, husky, lefthook, simpleGitHooks]) {
    const plan = manager(repository, version)
    if (plan) return plan
  }
  return { notes: [`No hook manager is in use here. To check before each commit, run in a hook: ${COMMAND}`] }
}

const preCommit: HookManager = ({ paths, read }, version) => {
  const path = paths.find(name => /^\.pre-commit-config\.ya?ml$/.test(name))
  const hook = {
    id: 'docset-lint',
    name: 'docset-lint',
    language: 'node',
    additional_dependencies: [`docset-lint@${version}`],
    entry: COMMAND,
    types_or: ['markdown', 'yaml', 'json'],
    pass_filenames: false,
  }
  return path === undefined ? undefined : editYaml(path, read(path), ['repos'], { repo: 'local', hooks: [hook] })
}

const husky: HookManager = repository => {
  if (!repository.paths.some(path => path.startsWith('.husky/'))) return undefined
  const path = '.husky/pre-commit'
  const own = repository.read(path) ?? ''
  if (own.includes('docset-lint')) return {}
  return {
    steps: [{ path, what: WHAT, text: `${own}${own === '' || own.endsWith('\n') ? '' : '\n'}npx ${COMMAND}\n` }],
  }
}

const lefthook: HookManager = ({ paths, read }) => {
  const path = paths.find(name => /^\.?lefthook\.ya?ml$/.test(name))
  if (path === undefined) return undefined
  const own = read(path)
  const hasJobs = own !== undefined && parseDocument(own).hasIn(['pre-commit', 'jobs'])
  const run = `npx ${COMMAND}`
  return hasJobs
    ? editYaml(path, own, ['pre-commit', 'jobs'], { name: 'docset-lint', run })
    : editYaml(path, own, ['pre-commit', 'commands', 'docset-lint'], { run })
}

const simpleGitHooks: HookManager = repository => {
  if (get(packageJson(repository), 'simple-git-hooks') === undefined) return undefined
  const own = packageText(repository, 'simple-git-hooks', 'pre-commit')
  if (own?.includes('docset-lint')) return {}
  const command = own ? `${own} && npx ${COMMAND}` : `npx ${COMMAND}`
  const changed = editJson(repository.read('package.json')!, ['simple-git-hooks', 'pre-commit'], command)
  return { steps: [{ path: 'package.json', what: WHAT, text: changed }] }
}

/** Adds to a list, or sets a key; comments stay. */
function editYaml(path: string, own: string | undefined, at: readonly string[], value: object): Partial<Plan> {
  if (own === undefined || own.includes('docset-lint')) return {}
  const document = parseDocument(own)
  if (document.errors.length > 0) return { notes: [`${path} cannot be read, so no hook is added: ${COMMAND}`] }
  const isList = document.hasIn(at) || at.at(-1) === 'repos'
  if (isList && document.hasIn(at)) document.addIn(at, document.createNode(value))
  else document.setIn(at, document.createNode(isList ? [value] : value))
  return { steps: [{ path, what: WHAT, text: document.toString({ lineWidth: 0 }) }] }
}
