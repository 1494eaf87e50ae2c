import { applyEdits, modify } from 'jsonc-parser'
import { BASELINE } from '../baseline/file.ts'
import { parseJson } from '../compile/json.ts'
import { get, text } from '../value.ts'
import type { Planner, Repository } from './plan.ts'

const SETTINGS = /^(?:\.docset-lintrc(?:\.(?:jsonc?|ya?ml))?|\.config\/docset-lint\.(?:jsonc?|ya?ml))$/

export const settingsFile: Planner = (repository, version) => {
  const hasOwnKey = get(packageJson(repository), 'docset-lint') !== undefined
  if (hasOwnKey || repository.paths.some(path => SETTINGS.test(path))) return {}
  const schema = `https://unpkg.com/docset-lint@${version}/schemas/settings.json`
  const settings = `${JSON.stringify({ $schema: schema, preset: 'recommended', rules: {} }, null, 2)}\n`
  return { steps: [{ path: '.docset-lintrc.json', what: 'settings', text: settings }] }
}

/** The dependency itself is npm's to write: package-lock.json has to agree with it. */
export const npmScript: Planner = repository => {
  const own = packageJson(repository)
  if (!own) return {}
  const isInstalled = ['dependencies', 'devDependencies'].some(key => get(get(own, key), 'docset-lint') !== undefined)
  const notes = isInstalled ? [] : ['Install docset-lint with: npm install --save-dev docset-lint']
  if (get(get(own, 'scripts'), 'lint:docs') !== undefined) return { notes }
  const changed = editJson(repository.read('package.json')!, ['scripts', 'lint:docs'], 'docset-lint')
  return { steps: [{ path: 'package.json', what: 'script lint:docs', text: changed }], notes }
}

export const workflow: Planner = ({ paths, read }, version) => {
  const workflows = paths.filter(path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
  if (workflows.some(path => read(path)?.includes('docset-lint'))) return {}
  if (!paths.some(path => path.startsWith('.github/')))
    return { notes: ['There is no .github folder, so no workflow is written. In CI, run: docset-lint --changed'] }
  return {
    steps: [{ path: '.github/workflows/docset-lint.yml', what: 'check of pull requests', text: workflowText(version) }],
  }
}

function workflowText(version: string): string {
  return `name: docset-lint

on: pull_request

permissions:
  contents: read

jobs:
  docset-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # What a pull request changes is known from the history.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes docset-lint@${version} --changed --pass-on-unpruned-suppressions
`
}

/** With this line git merges baselines that two branches have changed. */
export const gitAttributes: Planner = ({ read }) => {
  const own = read('.gitattributes') ?? ''
  if (own.includes(BASELINE)) return {}
  const line = `${BASELINE} merge=union\n`
  const changed = `${own}${own === '' || own.endsWith('\n') ? '' : '\n'}${line}`
  return { steps: [{ path: '.gitattributes', what: 'merging of the baseline', text: changed }] }
}

/** package.json, if there is one that can be read. */
export function packageJson({ read }: Repository): ReturnType<typeof parseJson>['value'] {
  const own = read('package.json')
  const { value, errors } = own === undefined ? { value: undefined, errors: [] } : parseJson(own)
  return value?.kind === 'mapping' && errors.length === 0 ? value : undefined
}

/** Sets a value in a JSON text, in the text's own style. */
export function editJson(json: string, path: readonly string[], value: unknown): string {
  const indent = /\n([ \t]+)"/.exec(json)?.[1] ?? '  '
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: json.includes('\r\n') ? '\r\n' : '\n',
  }
  return applyEdits(json, modify(json, [...path], value, { formattingOptions }))
}

/** A text of package.json, such as a hook of simple-git-hooks. */
export function packageText(repository: Repository, ...path: readonly string[]): string | undefined {
  return text(path.reduce((value, key) => get(value, key), packageJson(repository)))
}
