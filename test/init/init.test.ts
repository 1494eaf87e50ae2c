import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '../../src/catalogue.ts'
import { runInit } from '../../src/commands/init.ts'
import { MARKDOWNLINT_RULES } from '../../src/init/markdownlint-rules.ts'
import { type Plan, planInit } from '../../src/init/plan.ts'
import { createRepository, folder, type TestRepository, terminalOf } from '../change/repository.ts'

const plan = (texts: Record<string, string>): Plan =>
  planInit({ paths: Object.keys(texts).sort(), read: path => texts[path] }, '1.2.3')
const textOf = ({ steps }: Plan, path: string): string | undefined => steps.find(step => step.path === path)?.text
const SET_UP = {
  '.docset-lintrc.json': '{}',
  '.gitattributes': 'docset-lint-suppressions.jsonl merge=union\n',
  '.github/workflows/docs.yml': 'jobs: { a: { steps: [{ run: docset-lint }] } }',
}

describe('what is planned', () => {
  test('a bare repository gets settings, and git is told how to merge the baseline', () => {
    const { steps, notes } = plan({ 'docs/docfx.json': '{}' })
    expect(steps.map(({ path }) => path)).toEqual(['.docset-lintrc.json', '.gitattributes'])
    expect(notes).toEqual([
      'Docsets: docs/docfx.json',
      'There is no .github folder, so no workflow is written. In CI, run: docset-lint --changed',
      'No hook manager is in use here. To check before each commit, run in a hook: docset-lint --staged',
    ])
  })

  test('a repository that is set up needs nothing', () => {
    expect(plan(SET_UP).steps).toEqual([])
    expect(plan({ ...SET_UP, '.husky/pre-commit': 'npx docset-lint --staged\n' }).steps).toEqual([])
  })

  test('the workflow knows the history of a pull request, and no token', () => {
    const text = textOf(plan({ '.github/CODEOWNERS': '' }), '.github/workflows/docset-lint.yml')!
    const { on, permissions, jobs } = parse(text)
    expect({ on, permissions }).toEqual({ on: 'pull_request', permissions: { contents: 'read' } })
    const [checkout, , lint] = jobs['docset-lint'].steps
    expect(checkout.with['fetch-depth']).toBe(0)
    expect(lint.run).toBe('npx --yes docset-lint@1.2.3 --changed --pass-on-unpruned-suppressions')
  })

  test('package.json keeps its style, and gets a script and a hook of simple-git-hooks', () => {
    const own = '{\n\t"name": "docs",\n\t"simple-git-hooks": { "pre-commit": "npm test" }\n}\n'
    const changed = textOf(plan({ ...SET_UP, 'package.json': own }), 'package.json')!
    expect(changed).toContain('\n\t"scripts": {\n\t\t"lint:docs": "docset-lint"\n\t}')
    expect(JSON.parse(changed)['simple-git-hooks']).toEqual({ 'pre-commit': 'npm test && npx docset-lint --staged' })
    expect(plan({ ...SET_UP, 'package.json': changed }).steps).toEqual([])
  })

  test('husky', () => {
    const { steps } = plan({ ...SET_UP, '.husky/pre-commit': 'npm test' })
    expect(steps).toMatchObject([{ path: '.husky/pre-commit', text: 'npm test\nnpx docset-lint --staged\n' }])
  })

  test('lefthook, comments kept', () => {
    const own = '# Ours\npre-commit:\n  commands:\n    test:\n      run: npm test\n'
    const changed = textOf(plan({ ...SET_UP, 'lefthook.yml': own }), 'lefthook.yml')!
    expect(changed).toBe(`${own}    docset-lint:\n      run: npx docset-lint --staged\n`)
    const jobs = textOf(plan({ ...SET_UP, 'lefthook.yml': 'pre-commit:\n  jobs:\n    - run: a\n' }), 'lefthook.yml')!
    expect(parse(jobs)['pre-commit'].jobs[1]).toEqual({ name: 'docset-lint', run: 'npx docset-lint --staged' })
  })

  test('pre-commit', () => {
    const own = 'repos:\n  - repo: https://example.com/hooks\n    rev: v1\n    hooks:\n      - id: a\n'
    const changed = textOf(plan({ ...SET_UP, '.pre-commit-config.yaml': own }), '.pre-commit-config.yaml')!
    expect(changed.startsWith(own)).toBe(true)
    expect(parse(changed).repos[1]).toMatchObject({ repo: 'local', hooks: [{ entry: 'docset-lint --staged' }] })
    expect(plan({ ...SET_UP, '.pre-commit-config.yaml': changed }).steps).toEqual([])
  })
})

describe('rules of markdownlint', () => {
  test('each has its counterparts, which exist', () => {
    const known = new Set(catalogue().map(({ code }) => code))
    expect(MARKDOWNLINT_RULES.flatMap(({ codes = [] }) => codes).filter(code => !known.has(code))).toEqual([])
    expect(new Set(MARKDOWNLINT_RULES.map(({ id }) => id)).size).toBe(MARKDOWNLINT_RULES.length)
  })

  test('those that the settings have on are named, by number or name, in any file', () => {
    const settings =
      '# Ours\ndefault: false\nMD001: true\nno-hard-tabs: true\nMD044: { names: [Git] }\nDOCSMD010: true\n'
    const { notes } = plan({ ...SET_UP, '.markdownlint.yaml': settings })
    expect(notes.slice(-6)).toEqual([
      '.markdownlint.yaml has 4 rules on. 1 have a code here:',
      '  MD001 heading-skipped',
      '1 have a rule of remark-lint, which settings can name under remark.plugins:',
      '  MD010 remark-lint-no-tabs',
      '2 have no counterpart:',
      '  MD044, DOCSMD010',
    ])
    const cli2 = plan({ '.markdownlint-cli2.jsonc': '{ "config": { "default": false, "MD045": true } } // ours' })
    expect(cli2.notes).toContain('  MD045 alt-text-missing')
  })
})

describe('the command', () => {
  const before = {
    'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }',
    'a.md': '# A\n\n[Nowhere](missing.md)\n',
    'package.json': '{}',
    '.github/dependabot.yml': '',
  }
  const start = (): TestRepository => {
    const repository = createRepository()
    repository.commit(before)
    return repository
  }

  test('says what it will write, and writes nothing unasked', async () => {
    const repository = start()
    const { terminal, stdout } = terminalOf(repository.root)
    expect(await runInit({}, terminal)).toBe(0)
    expect(stdout()).toContain('  package.json: script lint:docs\n')
    expect(stdout()).toContain('Run docset-lint init --yes to agree.\nNothing is written.\n')
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  test('writes, and run twice it changes nothing', async () => {
    const repository = start()
    expect(await runInit({ yes: true }, terminalOf(repository.root).terminal)).toBe(0)
    const written = repository.git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean)
    expect(written.map(line => line.slice(3)).sort()).toEqual([
      '.docset-lintrc.json',
      '.gitattributes',
      '.github/workflows/docset-lint.yml',
      'docset-lint-suppressions.jsonl',
      'package.json',
    ])
    expect((await repository.lint()).findings).toEqual([])

    repository.commit({})
    const { terminal, stdout } = terminalOf(repository.root)
    expect(await runInit({ yes: true }, terminal)).toBe(0)
    expect(stdout()).toBe('Everything is set up.\n')
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  test('writes nothing outside the repository', async () => {
    const repository = start()
    const elsewhere = folder()
    symlinkSync(join(elsewhere, 'attributes'), join(repository.root, '.gitattributes'))
    writeFileSync(join(elsewhere, 'attributes'), '')
    await expect(runInit({ yes: true }, terminalOf(repository.root).terminal)).rejects.toThrow(
      'leads out of the repository',
    )
    expect(readFileSync(join(repository.root, 'package.json'), 'utf8')).toBe('{}')
  })
})
