import type { RepoPath } from '../path.ts'
import { gitAttributes, npmScript, settingsFile, workflow } from './files.ts'
import { commitHook } from './hooks.ts'
import { describeCounterparts, readMarkdownlint } from './markdownlint.ts'

/** A repository as setting up sees it. */
export interface Repository {
  readonly paths: readonly RepoPath[]
  read(path: RepoPath): string | undefined
}

/** A file to write. */
export interface Step {
  readonly path: RepoPath
  /** What for, in a few words. */
  readonly what: string
  readonly text: string
}

/** What setting up will do, and what it found. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly notes: readonly string[]
}

/** Plans one thing: a file to write, or a remark; nothing where all is as it should be. `version` is the one to run. */
export type Planner = (repository: Repository, version: string) => Partial<Plan>

const PLANNERS: readonly Planner[] = [
  docsets,
  settingsFile,
  npmScript,
  workflow,
  commitHook,
  gitAttributes,
  otherLinters,
]

/** Plans what is missing for docset-lint to run in a repository. */
export function planInit(repository: Repository, version: string): Plan {
  const steps = new Map<RepoPath, Step>()
  const notes: string[] = []
  const planned: Repository = {
    paths: repository.paths,
    read: path => steps.get(path)?.text ?? repository.read(path),
  }
  for (const plan of PLANNERS) {
    const part = plan(planned, version)
    for (const step of part.steps ?? []) {
      const before = steps.get(step.path)
      steps.set(step.path, before ? { ...step, what: `${before.what}, ${step.what}` } : step)
    }
    notes.push(...(part.notes ?? []))
  }
  return { steps: [...steps.values()], notes }
}

function docsets({ paths }: Repository): Partial<Plan> {
  const found = paths.filter(path => /(?:^|\/)docfx\.(?:json|yml)$/.test(path))
  const none = 'No docfx.json here: the whole repository is taken for one docset.'
  return { notes: [found.length > 0 ? `Docsets: ${found.join(', ')}` : none] }
}

function otherLinters(repository: Repository): Partial<Plan> {
  const markdownlint = readMarkdownlint(repository)
  const remark = repository.paths.find(path => /^\.remarkrc(?:\.[a-z]+)?$/.test(path))
  const tip = `${remark}: docset-lint runs the remark-lint rules that its own settings name under remark.plugins.`
  return {
    notes: [...(markdownlint ? describeCounterparts(markdownlint) : []), ...(remark === undefined ? [] : [tip])],
  }
}
