import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRepository, type TestRepository } from '../change/repository.ts'

const ONLY = { only: ['insecure-link', 'file-not-found'] }
const FILE = 'docset-lint-suppressions.jsonl'
const bad = (name: string): string => `Read [${name}](http://docs.microsoft.com/${name}) first.`

const base = {
  'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }',
  'a.md': `# A\n\n## Setup\n\n${bad('one')}\n\n${bad('two')}\n`,
  'b.md': `# B\n\n[Nowhere](missing.md)\n`,
  '.gitattributes': `${FILE} merge=union\n`,
}

/** The docset above with all its findings in the baseline. */
async function adopted(): Promise<TestRepository> {
  const repository = createRepository()
  repository.commit(base)
  const { exitCode } = await repository.lint({ ...ONLY, suppressAll: true })
  expect(exitCode).toBe(0)
  repository.commit({})
  return repository
}

const baseline = ({ root }: TestRepository): string[] =>
  readFileSync(join(root, FILE), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
    .map(({ file, code, text }) => `${file} ${code} ${text}`)

test('all findings are recorded, a line each, sorted', async () => {
  const repository = await adopted()
  expect(baseline(repository)).toEqual([
    'a.md insecure-link [one](http://docs.microsoft.com/one)',
    'a.md insecure-link [two](http://docs.microsoft.com/two)',
    'b.md file-not-found [Nowhere](missing.md)',
  ])
  const before = readFileSync(join(repository.root, FILE), 'utf8')
  await repository.lint({ ...ONLY, suppressAll: true })
  expect(readFileSync(join(repository.root, FILE), 'utf8')).toBe(before)
})

test('one rule alone', async () => {
  const repository = createRepository()
  repository.commit(base)
  const { findings, exitCode } = await repository.lint({ ...ONLY, suppressRule: ['insecure-link'] })
  expect(baseline(repository)).toHaveLength(2)
  expect(findings).toEqual(['b.md:3 file-not-found'])
  expect(exitCode).toBe(1)
  await expect(repository.lint({ suppressRule: ['insecure-lnk'] })).rejects.toThrow("Did you mean 'insecure-link'?")
})

test.each([
  ['lines above', { 'a.md': base['a.md'].replace('## Setup', 'Ten\n\nmore\n\nlines.\n\n## Setup') }],
  ['another order', { 'a.md': `# A\n\n## Setup\n\n${bad('two')}\n\n${bad('one')}\n` }],
  ['another heading above', { 'a.md': base['a.md'].replace('## Setup', '## How to set it up') }],
  ['other words in the paragraph', { 'a.md': base['a.md'].replaceAll('Read', 'Please read') }],
  ['another name of the file', { 'a.md': undefined, 'guides.md': base['a.md'] }],
])('what is suppressed stays so with %s', async (_, changes) => {
  const repository = await adopted()
  repository.write(changes)
  const { findings, exitCode, stderr } = await repository.lint(ONLY)
  expect({ findings, exitCode, stderr }).toEqual({ findings: [], exitCode: 0, stderr: '' })
})

test('a new finding of the same rule takes no place of an old one, and what is gone is named', async () => {
  const repository = await adopted()
  repository.write({ 'a.md': base['a.md'].replace(bad('two'), bad('three')) })
  const run = await repository.lint(ONLY)
  expect(run.findings).toEqual(['a.md:7 insecure-link'])
  expect(run.stderr).toBe(
    '1 suppressed finding is gone:\n' +
      '  a.md: insecure-link: [two](http://docs.microsoft.com/two)\n' +
      'Run docset-lint --prune-suppressions to take them out of the baseline.\n',
  )
})

test('a copy of a suppressed line is a finding of its own', async () => {
  const repository = await adopted()
  repository.write({ 'a.md': `${base['a.md']}\n${bad('two')}\n` })
  expect((await repository.lint(ONLY)).findings).toEqual(['a.md:9 insecure-link'])
})

test('entries whose finding is gone fail the run until they are pruned, unless that is said to be fine', async () => {
  const repository = await adopted()
  repository.write({ 'b.md': '# B\n' })
  expect((await repository.lint(ONLY)).exitCode).toBe(1)
  expect((await repository.lint({ ...ONLY, passOnUnprunedSuppressions: true })).exitCode).toBe(0)
  expect((await repository.lint({ only: ['insecure-link'] })).exitCode).toBe(0)
  expect((await repository.lint(ONLY, { paths: ['a.md'] })).exitCode).toBe(0)
  expect((await repository.lint({ ...ONLY, pruneSuppressions: true })).exitCode).toBe(0)
  expect(baseline(repository)).toHaveLength(2)
})

test('two branches add entries, and merge', async () => {
  const repository = await adopted()
  for (const branch of ['left', 'right']) {
    repository.git('switch', '--quiet', '--create', branch, 'main')
    repository.write({ [`${branch}.md`]: `# Mine\n\n${bad(branch)}\n` })
    await repository.lint({ ...ONLY, suppressAll: true })
    repository.commit({})
  }
  repository.git('merge', '--quiet', '--message', 'Merge', 'left')
  const { findings, exitCode } = await repository.lint(ONLY)
  expect({ findings, exitCode }).toEqual({ findings: [], exitCode: 0 })
  expect(baseline(repository)).toHaveLength(5)
})

test('a change is judged with its baseline, the staged one where the change is staged', async () => {
  const repository = await adopted()
  repository.write({ 'a.md': base['a.md'].replaceAll('Read', 'Do read') })
  expect((await repository.lint({ ...ONLY, changed: true })).findings).toEqual([])
  repository.git('rm', '--quiet', '--cached', FILE)
  repository.git('add', 'a.md')
  expect((await repository.lint({ ...ONLY, staged: true })).findings).toHaveLength(2)
  await expect(repository.lint({ changed: true, suppressAll: true })).rejects.toThrow('Write it without --changed')
})

test('a file of one’s own choice', async () => {
  const repository = createRepository()
  repository.commit(base)
  const flags = { ...ONLY, suppressionsLocation: 'tools/known.jsonl' }
  await expect(repository.lint(flags)).rejects.toThrow(
    'There is no baseline tools/known.jsonl. Write it with --suppress-all.',
  )
  await repository.lint({ ...flags, suppressAll: true })
  expect((await repository.lint(flags)).findings).toEqual([])
})

test('what is no entry is told', async () => {
  const repository = await adopted()
  repository.write({ [FILE]: '<<<<<<< HEAD\n' })
  await expect(repository.lint(ONLY)).rejects.toThrow(
    `${FILE}:1: This is no entry of a baseline. A merge has left its marks`,
  )
})
