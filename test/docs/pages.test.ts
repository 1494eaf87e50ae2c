import { readFileSync } from 'node:fs'
import { validateWorkflow } from '@action-validator/core'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { wantsColor } from '../../src/commands/flags.ts'
import { FORMATS } from '../../src/report/index.ts'
import { BLOBS } from '../../src/shard/shard.ts'

const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8')

/** First cells of the table below a heading, with their code marks taken off. */
function column(text: string, heading: string): string[] {
  const section = text.split(new RegExp(`^## ${heading}$`, 'm'))[1]!.split(/^## /m)[0]!
  const cells = section.split('\n').flatMap(line => /^\| (.*?) \|/.exec(line)?.[1] ?? [])
  return cells.slice(2).flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
}

function yamlIn(text: string): string[] {
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, code]) => code!)
}

test('github-action.md names every input and output of action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8'))
  expect(column(page('github-action'), 'Inputs')).toEqual(Object.keys(action.inputs))
  expect(column(page('github-action'), 'Outputs')).toEqual(Object.keys(action.outputs))
})

test('the workflows of github-action.md are workflows, and pass inputs that exist', () => {
  const action = parse(readFileSync('action.yml', 'utf8'))
  const workflows = yamlIn(page('github-action')).filter(code => code.includes('jobs:'))
  expect(workflows).toHaveLength(2)
  for (const code of workflows) {
    const workflow = code.startsWith('name:') ? code : `name: Docs\non: pull_request\n${code}`
    expect(validateWorkflow(workflow).errors).toEqual([])
    const steps: { uses: string; with?: object }[] = parse(workflow).jobs.lint.steps
    const ours = steps.find(({ uses }) => uses.includes('docset-lint'))!
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with ?? {})))
  }
})

test('the workflow of ci-matrix.md is one, and compiles as many shards as it says', () => {
  const [code = ''] = yamlIn(page('ci-matrix'))
  expect(validateWorkflow(code).errors).toEqual([])
  const { compile, lint } = parse(code).jobs
  const { shard } = compile.strategy.matrix
  expect(shard).toEqual(Array.from({ length: shard.length }, (_, index) => index + 1))
  const commands = (steps: { run?: string }[]): string[] => steps.flatMap(({ run }) => run ?? [])
  expect(commands(compile.steps)).toContain(`npx docset-lint --shard \${{ matrix.shard }}/${shard.length}`)
  expect(commands(lint.steps)).toContain(`npx docset-lint merge ${BLOBS} --changed`)
  const paths = [...compile.steps, ...lint.steps].flatMap(step => step.with?.path ?? [])
  expect(paths).toEqual([BLOBS, BLOBS])
})

test('pre-commit.md names the hooks that there are', () => {
  const hooks: { id: string }[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
  const named = [...page('pre-commit').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, id]) => id)
  expect(named).toEqual(hooks.map(({ id }) => id))
  expect(yamlIn(page('pre-commit')).map(code => typeof parse(code))).toEqual(['object', 'object', 'object'])
})

test('formats.md names every format', () => {
  expect(column(page('formats'), 'Formats').filter(name => FORMATS.some(format => format === name))).toEqual(
    expect.arrayContaining(FORMATS),
  )
})

test('the order of formats.md about colours is the order of the command', () => {
  const terminal = { isTTY: true }
  expect(wantsColor(true, terminal, { NO_COLOR: '1' })).toBe(true)
  expect(wantsColor(undefined, terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false)
  expect(wantsColor(undefined, terminal, { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' })).toBe(false)
  expect(wantsColor(undefined, terminal, { CLICOLOR_FORCE: '1', TERM: 'dumb' })).toBe(true)
})
