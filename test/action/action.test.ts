import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateAction, validateWorkflow } from '@action-validator/core'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { FAULTY } from '../cli/command.ts'
import { runAction } from './runner.ts'

test('GitHub accepts the action and our own workflow, which uses it', () => {
  expect(validateAction(readFileSync('action.yml', 'utf8')).errors).toEqual([])
  const workflow = readFileSync('.github/workflows/docs.yml', 'utf8')
  expect(validateWorkflow(workflow).errors).toEqual([])
  expect(workflow).toContain('uses: ./')
})

describe.skipIf(process.platform === 'win32')('a run', () => {
  test('annotations after the log, a summary, outputs, and the exit code of the command', () => {
    const { code, stdout, outputs, summary } = runAction(FAULTY)
    const [, , log, annotations] = /^::stop-commands::(\S+)\n(.*)::\1::\n(.*)$/s.exec(stdout)!.map(String)
    expect(log).toContain("Invalid file link: 'manual.md'.")
    expect(annotations!.match(/^::\w+ file=docs\/article\.md/gm)).toEqual([
      '::error file=docs/article.md',
      '::warning file=docs/article.md',
      '::notice file=docs/article.md',
    ])
    expect(summary).toContain('## docset-lint')
    expect(outputs).toEqual({
      'exit-code': '1',
      errors: '1',
      warnings: '1',
      'new-findings': '3',
      'sarif-path': '',
      version: packageJson.version,
    })
    expect(code).toBe(1)
  })

  test('a clean docset', () => {
    const clean = FAULTY['docs/article.md'].replace(/\[!INCLUDE[\s\S]*## /, '## ')
    const { code, outputs } = runAction({ ...FAULTY, 'docs/article.md': clean })
    expect(outputs).toMatchObject({ 'exit-code': '0', errors: '0', warnings: '0', 'new-findings': '0' })
    expect(code).toBe(0)
  })

  test('fail-on, annotations and summary', () => {
    const { code, stdout, outputs, summary } = runAction(FAULTY, {
      'fail-on': 'never',
      annotations: 'false',
      summary: 'false',
    })
    expect(code).toBe(0)
    expect(outputs).toMatchObject({ 'exit-code': '0', errors: '1' })
    expect(stdout).not.toContain('::error')
    expect(summary).toBe('')
  })

  test('sarif, relative to the working directory', () => {
    const { outputs, folder } = runAction(FAULTY, { sarif: 'out/docs.sarif', 'working-directory': 'docs' })
    expect(outputs['sarif-path']).toBe(join(folder, 'docs/out/docs.sarif'))
    expect(JSON.parse(readFileSync(outputs['sarif-path']!, 'utf8')).version).toBe('2.1.0')
  })

  test('paths, one a line, with blanks in them; config and args', () => {
    const texts = {
      ...FAULTY,
      'docs/second article.md': FAULTY['docs/article.md'],
      'settings/lint.json': '{ "rules": { "include-not-found": "off" } }',
    }
    const { outputs } = runAction(texts, {
      paths: 'docs/second article.md\n\nnowhere.md\n',
      config: 'settings/lint.json',
      args: '--skip duplicate-titles duplicate-descriptions\n--skip duplicate-h1s --no-error-on-unmatched-pattern',
    })
    expect(outputs).toMatchObject({ errors: '0', warnings: '1' })
  })

  test('inputs are data: what would be code in a shell stays text', () => {
    const { code, stdout, stderr } = runAction(FAULTY, {
      paths: '$(echo injected >&2)`echo injected >&2`; echo injected',
    })
    expect(code).toBe(2)
    expect(stdout).not.toContain('injected\n')
    expect(stderr.split('\n').filter(line => line === 'injected')).toEqual([])
  })

  test('nothing to check fails, unless told otherwise', () => {
    const empty = { 'docfx.json': '{ "build": { "content": [{ "files": "**/*.md" }] } }' }
    expect(runAction(empty)).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } })
    expect(runAction(empty, { 'fail-if-empty': 'false' })).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } })
  })

  test('what the repository says gives no commands: its paths stand where none are obeyed', () => {
    const { stdout } = runAction({
      'docfx.json': FAULTY['docs/docfx.json'],
      '::error::x.md': '# X\n\n[x](y.md)\n',
    })
    const [, , log, rest] = /^::stop-commands::(\S+)\n(.*)::\1::\n(.*)$/s.exec(stdout)!.map(String)
    expect(log).toMatch(/^::error::x\.md/m)
    expect(rest).not.toMatch(/^::error::/m)
  })

  test('changed: a word that it does not know is refused', () => {
    const { code, stdout } = runAction(FAULTY, { changed: 'some' })
    expect(code).toBe(2)
    expect(stdout).toContain('::error title=docset-lint::The input changed is auto, lines, files or all.')
  })

  test.each([
    ['auto', 'push', ''],
    ['auto', 'pull_request', '--changed --filter-mode lines'],
    ['files', 'push', '--changed --filter-mode files'],
    ['all', 'pull_request', ''],
  ])('changed: %s on %s', (changed, event, expected) => {
    const node = '#!/usr/bin/env bash\necho "node $*"\n'
    const { stdout } = runAction(FAULTY, { changed }, { event, programs: { node } })
    const call = stdout.split('\n').find(line => line.includes('cli.js -f pretty'))!
    expect(call.match(/--changed.*(?= --)/)?.[0] ?? '').toBe(expected)
  })

  test('version: that one is installed from npm, without scripts', () => {
    const npm = [
      '#!/usr/bin/env bash',
      'printf "%s\\n" "$*"  > "$RUNNER_TEMP/npm-call"',
      'mkdir -p "$3/node_modules/docset-lint/dist"',
      `echo 'console.log(process.argv.includes("--version") ? "9.8.7" : "ran 9.8.7")' > "$3/node_modules/docset-lint/dist/cli.js"`,
      'test "$6 $7 $8" = "--no-fund --ignore-scripts docset-lint@9.8.7"',
    ].join('\n')
    const { stdout, outputs } = runAction(FAULTY, { version: '9.8.7' }, { programs: { npm } })
    expect(stdout).toContain('ran 9.8.7')
    expect(outputs.version).toBe('9.8.7')
  })
})
