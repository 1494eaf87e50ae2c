import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRepository, folder, openRepository, type TestRepository } from './repository.ts'

const ONLY = { only: ['file-not-found', 'deleted-without-redirection'] }
const CHANGED = { ...ONLY, changed: true }
const BAD = '# Title\n\n[Nowhere](missing.md)\n'
const base = {
  'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }',
  'old.md': BAD,
  'good.md': '# Good\n',
}

function repository(): TestRepository {
  const created = createRepository()
  created.commit(base)
  return created
}

/** A clone as CI services make it, on a branch `topic` with one bad article more than `main`. */
function clone(...options: string[]): TestRepository {
  const origin = repository()
  origin.git('switch', '--quiet', '--create', 'topic')
  origin.commit({ 'good.md': '# Better\n' })
  origin.commit({ 'new.md': BAD })
  const root = folder()
  origin.git('clone', '--quiet', '--branch', 'topic', ...options, `file://${origin.root}`, root)
  return openRepository(root)
}

test('before the first commit everything is new', async () => {
  const created = createRepository()
  created.write(base)
  expect((await created.lint(CHANGED)).findings).toEqual(['old.md:3 file-not-found'])
  created.git('add', '.')
  expect((await created.lint({ ...ONLY, staged: true })).findings).toEqual(['old.md:3 file-not-found'])
})

test('without an upstream the main branch stands in, and is named', async () => {
  const created = repository()
  created.git('switch', '--quiet', '--create', 'topic')
  created.commit({ 'new.md': BAD })
  const { findings, stderr } = await created.lint({ ...CHANGED, format: [{ format: 'pretty' }] })
  expect(findings).toEqual([])
  expect(stderr).toContain('HEAD has no upstream; main stands in for it.')
  expect((await created.lint(CHANGED)).findings).toEqual(['new.md:3 file-not-found'])
})

test('the upstream, where there is one', async () => {
  const { lint, commit } = clone()
  expect((await lint(CHANGED)).findings).toEqual([])
  commit({ 'mine.md': BAD })
  expect((await lint(CHANGED)).findings).toEqual(['mine.md:3 file-not-found'])
})

test('--since: only what the branch did, not what has happened there since', async () => {
  const created = repository()
  created.git('switch', '--quiet', '--create', 'topic')
  created.commit({ 'new.md': BAD })
  created.git('switch', '--quiet', 'main')
  created.commit({ 'old.md': '# Mended\n' })
  created.git('switch', '--quiet', 'topic')
  expect((await created.lint({ ...ONLY, since: 'main' })).findings).toEqual(['new.md:3 file-not-found'])
  await expect(created.lint({ ...ONLY, since: 'nowhere' })).rejects.toThrow(
    "There is no commit 'nowhere', which --since names.",
  )
  await expect(created.lint({ ...ONLY, since: '--output=x' })).rejects.toThrow("There is no commit '--output=x'")
})

test.each([[{ GITHUB_BASE_REF: 'main' }], [{ SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }]])(
  'CI names the target branch: %o',
  async env => {
    const { lint, git } = clone()
    git('switch', '--quiet', '--detach')
    expect((await lint(CHANGED, { env })).findings).toEqual(['new.md:3 file-not-found'])
  },
)

test('GitLab names the commit', async () => {
  const { lint, git } = clone()
  const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'HEAD~1').trim() }
  expect((await lint(CHANGED, { env })).findings).toEqual(['new.md:3 file-not-found'])
})

test('a shallow clone is told how to become a whole one', async () => {
  const { lint } = clone('--depth=1')
  await expect(lint(CHANGED, { env: { GITHUB_BASE_REF: 'main' } })).rejects.toThrow(
    "There is no commit 'origin/main', which GITHUB_BASE_REF names: this is a shallow clone. Run: git fetch --unshallow",
  )
  await expect(lint(CHANGED, { env: { GITHUB_BASE_REF: 'main', GITHUB_ACTIONS: 'true' } })).rejects.toThrow(
    'Give actions/checkout `fetch-depth: 0`.',
  )
})

test('a partial clone fetches nothing, and is told what it lacks', async () => {
  const origin = repository()
  origin.git('config', 'uploadpack.allowFilter', 'true')
  origin.git('switch', '--quiet', '--create', 'topic')
  origin.commit({ 'good.md': '# Better\n', 'old.md': undefined, 'moved.md': `${BAD}More.\n` })
  const root = folder()
  origin.git('clone', '--quiet', '--branch', 'topic', '--filter=blob:none', `file://${origin.root}`, root)
  await expect(openRepository(root).lint({ ...ONLY, since: 'origin/main' })).rejects.toThrow(/partial clone/)
})

test('what is staged counts, not what the working tree has by now', async () => {
  const created = repository()
  created.write({ 'a.md': BAD, 'b.md': '# B\n' })
  created.git('add', '.')
  created.write({ 'a.md': '# Mended, not staged\n', 'b.md': BAD, 'untracked.md': BAD })
  expect((await created.lint({ ...ONLY, staged: true })).findings).toEqual(['a.md:3 file-not-found'])
  expect((await created.lint(CHANGED)).findings).toEqual(['b.md:3 file-not-found', 'untracked.md:3 file-not-found'])
})

test('a file that is deleted on disk and still staged is there', async () => {
  const created = repository()
  created.commit({ 'linked.md': '# Linked\n', 'good.md': '# Good\n\n[Link](linked.md)\n' })
  created.write({ 'linked.md': undefined })
  expect((await created.lint({ ...ONLY, staged: true })).findings).toEqual([])
  created.git('rm', '--quiet', '--cached', 'linked.md')
  expect([...(await created.lint({ ...ONLY, staged: true })).findings].sort()).toEqual([
    'good.md:3 file-not-found',
    'linked.md deleted-without-redirection',
  ])
})

test('files that git ignores are no part of a change', async () => {
  const created = repository()
  created.commit({ '.gitignore': 'generated/\n' })
  created.write({ 'generated/page.md': BAD })
  expect((await created.lint(CHANGED)).findings).toEqual([])
})

test('renamed folders, blanks, quotes and letters of the world', async () => {
  const created = repository()
  created.commit({ 'Ünïcode 文/a "b".md': BAD, 'Ünïcode 文/c\td.md': '# C\n' })
  created.git('mv', 'Ünïcode 文', 'über uns')
  created.write({ 'über uns/c\td.md': BAD })
  const { findings } = await created.lint(CHANGED)
  expect([...findings].sort()).toEqual([
    'Ünïcode 文/a "b".md deleted-without-redirection',
    'Ünïcode 文/c\td.md deleted-without-redirection',
    'über uns/c\td.md:3 file-not-found',
  ])
})

test('a second working tree', async () => {
  const created = repository()
  const root = join(folder(), 'second')
  created.git('worktree', 'add', '--quiet', '-b', 'topic', root)
  const second = openRepository(root)
  second.write({ 'new.md': BAD })
  expect((await second.lint(CHANGED)).findings).toEqual(['new.md:3 file-not-found'])
  second.git('add', '.')
  const env = { GIT_DIR: second.git('rev-parse', '--git-dir').trim() }
  expect((await second.lint({ ...ONLY, staged: true }, { env })).findings).toEqual(['new.md:3 file-not-found'])
})

test('a docset in a folder of a bigger repository, seen from a hook', async () => {
  const created = createRepository()
  const docs = Object.fromEntries(Object.entries(base).map(([path, text]) => [`docs/${path}`, text]))
  created.commit({ ...docs, 'docs/.openpublishing.publish.config.json': '{}', 'code.ts': '' })
  created.write({ 'docs/new.md': BAD, 'code.ts': '1' })
  created.git('add', '.')
  const env = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' }
  const plain = await created.lint({ ...ONLY, staged: true }, { cwd: join(created.root, 'docs') })
  expect(plain.findings).toEqual(['new.md:3 file-not-found'])
  expect((await created.lint({ ...ONLY, staged: true }, { env })).findings).toEqual(['docs/new.md:3 file-not-found'])
})

test('a submodule keeps its files on both sides', async () => {
  const created = repository()
  const other = repository()
  created.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.root, 'shared')
  created.commit({ 'good.md': '# Good\n\n[Shared](shared/good.md)\n' })
  created.write({ 'new.md': BAD })
  expect((await created.lint(CHANGED)).findings).toEqual(['new.md:3 file-not-found'])
})

test('symbolic links do not confuse', async () => {
  const created = repository()
  symlinkSync('good.md', join(created.root, 'link.md'))
  created.write({ 'new.md': '# New\n\n[Link](link.md)\n' })
  expect((await created.lint(CHANGED)).findings).toEqual([])
})

test('a folder without git', async () => {
  const root = folder()
  const created = openRepository(root)
  created.write(base)
  await expect(created.lint(CHANGED)).rejects.toThrow('not a git repository')
})
