import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { execute, folderOf, type Outcome } from '../cli/command.ts'
import type { Texts } from '../lint-texts.ts'

interface Step {
  readonly id: string
  readonly shell: string
  readonly run: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

/** How a run of the action ended. */
export interface ActionOutcome extends Outcome {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly folder: string
}

export interface ActionOptions {
  readonly event?: string
  /** Scripts that stand before all others on the path, by name. */
  readonly programs?: Texts
}

/** Runs the steps of action.yml on a repository as GitHub does: bash, inputs and outputs by its files, no network. */
export function runAction(
  texts: Texts,
  inputs: Readonly<Record<string, string>> = {},
  { event = 'push', programs = {} }: ActionOptions = {},
): ActionOutcome {
  const action = parse(readFileSync('action.yml', 'utf8')) as Action
  const folder = folderOf(texts)
  const runner = folderOf({ 'summary.md': '' })
  for (const [name, text] of Object.entries(programs)) {
    mkdirSync(join(runner, 'bin'), { recursive: true })
    writeFileSync(join(runner, 'bin', name), text, { mode: 0o755 })
  }
  const values = new Map(
    Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default]),
  )
  const evaluate = (text: string): string => text.replace(/\$\{\{ (\S+) \}\}/g, (_, name) => values.get(name) ?? '')
  let last: Outcome = { code: 0, signal: null, stdout: '', stderr: '' }
  for (const { id, run, env = {}, 'working-directory': where = '.' } of action.runs.steps) {
    const output = join(runner, `${id}.output`)
    writeFileSync(output, '')
    writeFileSync(join(runner, `${id}.sh`), run)
    const own = Object.entries(env).map(([name, value]) => [name, evaluate(value)])
    last = execute(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(runner, `${id}.sh`)],
      join(folder, evaluate(where)),
      {
        ...Object.fromEntries(own),
        PATH: [join(runner, 'bin'), process.env.PATH].join(delimiter),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: resolve('.'),
        GITHUB_EVENT_NAME: event,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
        GITHUB_WORKSPACE: folder,
        RUNNER_TEMP: runner,
      },
    )
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const equals = line.indexOf('=')
      values.set(`steps.${id}.outputs.${line.slice(0, equals)}`, line.slice(equals + 1))
    }
    if (last.code !== 0) break
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, evaluate(value)])
  return {
    ...last,
    outputs: Object.fromEntries(outputs),
    summary: readFileSync(join(runner, 'summary.md'), 'utf8'),
    folder,
  }
}
