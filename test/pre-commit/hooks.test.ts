import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { COMMAND, execute, FAULTY, folderOf, type Outcome } from '../cli/command.ts'
import type { Texts } from '../lint-texts.ts'

interface Hook {
  readonly id: string
  readonly language: string
  readonly entry: string
  readonly stages?: readonly string[]
}

const installed = spawnSync('pre-commit', ['--version'], { encoding: 'utf8' })
const version = /(\d+)\.(\d+)/
  .exec(installed.stdout ?? '')
  ?.slice(1)
  .map(Number)

/** Our hooks, in words that this pre-commit knows: before 3.2 the stage pre-push was called push. */
function hooks(): Hook[] {
  const text = readFileSync('.pre-commit-hooks.yaml', 'utf8')
  const [major = 0, minor = 0] = version ?? []
  const isOld = major < 3 || (major === 3 && minor < 2)
  return parse(isOld ? text.replace('pre-push', 'push').replace(/ *minimum_pre_commit_version.*\n/g, '') : text)
}

/** A git repository with the hooks, run from here instead of from an installed package. */
function repositoryOf(texts: Texts): string {
  const command = `"${process.execPath}" "${COMMAND}"`
  const local = hooks().map(hook => ({
    ...hook,
    language: 'system',
    entry: hook.entry.replace('docset-lint', command),
  }))
  const config = stringify({ repos: [{ repo: 'local', hooks: local }] })
  const folder = folderOf({ ...texts, '.pre-commit-config.yaml': config })
  git(folder, 'init', '--quiet', '--initial-branch=main')
  commit(folder)
  return folder
}

function git(folder: string, ...args: string[]): void {
  const { code, stderr } = execute('git', args, folder)
  expect(stderr).toBe('')
  expect(code).toBe(0)
}

function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, '-c', 'user.name=Writer', '-c', 'user.email=writer@example.com', 'commit', '--quiet', '--message=Write')
}

function preCommit(folder: string, ...args: string[]): Outcome {
  return execute('pre-commit', args, folder, { PRE_COMMIT_HOME: join(folder, '.git/pre-commit') })
}

test('the hooks have all that pre-commit demands', () => {
  const manifest = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
  expect(manifest).toMatchObject([
    {
      id: 'docset-lint',
      entry: 'docset-lint --staged',
      language: 'node',
      pass_filenames: false,
      always_run: true,
      require_serial: true,
    },
    { id: 'docset-lint-all', language: 'node', pass_filenames: false, stages: ['pre-push', 'manual'] },
  ])
})

describe.skipIf(!version)('run by pre-commit (skipped where it is not installed)', () => {
  test('it accepts the manifest', () => {
    const folder = folderOf({ 'hooks.yaml': stringify(hooks()) })
    expect(preCommit(folder, 'validate-manifest', 'hooks.yaml')).toMatchObject({ code: 0, stdout: '' })
  })

  test('docset-lint: what is staged is reported, of what is not staged nothing', () => {
    const folder = repositoryOf(FAULTY)
    writeFileSync(join(folder, 'docs/new article.md'), '# New\n\nSee [the plan](plan.md).\n')
    writeFileSync(join(folder, 'docs/picture.svg'), '<svg/>')
    git(folder, 'add', '--all')
    writeFileSync(join(folder, 'docs/new article.md'), '# New\n\nSee [the map](map.md).\n')
    const { code, stdout } = preCommit(folder, 'run')
    expect(code).toBe(1)
    expect(stdout).toContain('docs/new article.md')
    expect(stdout).toContain("'plan.md'")
    expect(stdout).not.toContain("'map.md'")
    expect(stdout).not.toContain("'manual.md'")
  })

  test('docset-lint: nothing staged that matters, nothing to say', () => {
    const folder = repositoryOf(FAULTY)
    writeFileSync(join(folder, 'docs/picture.svg'), '<svg/>')
    git(folder, 'add', '--all')
    expect(preCommit(folder, 'run')).toMatchObject({ code: 0 })
  })

  test('docset-lint: an article that is only deleted is missed by those that link to it', () => {
    const folder = repositoryOf({
      ...FAULTY,
      'docs/other.md': '# Other\n',
      'docs/link.md': '# Link\n\n[other](other.md)\n',
    })
    git(folder, 'rm', '--quiet', 'docs/other.md')
    const { code, stdout } = preCommit(folder, 'run')
    expect(code).toBe(1)
    expect(stdout).toContain('docs/link.md')
  })

  test('docset-lint-all: before a push and by hand, everything', () => {
    const folder = repositoryOf(FAULTY)
    const { code, stdout } = preCommit(folder, 'run', '--hook-stage', 'manual', 'docset-lint-all')
    expect(code).toBe(1)
    expect(stdout).toContain("'manual.md'")
    expect(stdout).not.toContain('no files to check')
  })
})

test.skipIf(process.platform === 'win32')(
  'npm pack prints the name of the package alone, as pre-commit needs it',
  () => {
    const folder = folderOf({})
    for (const path of ['package.json', '.npmrc', 'src', 'rules', 'schemas', 'tools'])
      cpSync(path, join(folder, path), { recursive: true })
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const { code, stdout } = execute('npm', ['pack'], folder)
    expect(stdout).toMatch(/^docset-lint-[\d.]+\.tgz\n$/)
    expect(code).toBe(0)
    const { stdout: list } = execute('tar', ['tzf', stdout.trim()], folder)
    expect(list.split('\n')).toEqual(
      expect.arrayContaining([
        'package/dist/cli.js',
        'package/dist/THIRD-PARTY.txt',
        'package/rules/file-not-found.md',
      ]),
    )
  },
)
