import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createRepository } from '../change/repository.ts'
import { run } from '../cli/command.ts'
import { codesOf, repository } from '../cli/repository.ts'

const ARTICLE = '# An article\n\n[Nowhere](nowhere.md)\n\n[Next](a0.md#gone)'

/** Enough articles for several threads, judged with rules of remark-lint, too. */
function manual(count = 700): Record<string, string> {
  return {
    'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }], "resource": [{ "files": ["**/*.jsonl"] }] } }',
    '.docset-lintrc.json': '{ "remark": { "plugins": ["remark-preset-lint-recommended"] } }',
    ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}.md`, ARTICLE])),
  }
}

test('the blobs of all shards, merged, give the output of a single run to the byte', () => {
  const { run, folder } = repository(manual())
  const single = run(['-f', 'json', '-j', '1'])
  expect(single.code).toBe(1)
  expect(codesOf(single)).toContain('a699.md remark-lint-final-newline')

  for (const number of [1, 2, 3]) {
    const { code, stdout, stderr } = run(['--shard', `${number}/3`])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    const path = `${folder}/docset-lint-blobs/shard-${number}-of-3.jsonl`
    expect(stderr).toBe(`Compiled ${number === 1 ? 234 : 233} files, shard ${number} of 3: ${path}\n`)
  }
  for (const jobs of ['1', '2']) expect(run(['merge', 'docset-lint-blobs', '-f', 'json', '-j', jobs])).toEqual(single)
  expect(readdirSync(`${folder}/docset-lint-blobs`)).toHaveLength(3)
})

test('merge takes the paths and options of linting', () => {
  const { run, folder } = repository(manual(4))
  for (const number of [1, 2]) run(['--shard', `${number}/2`, '--blob-dir', 'out/blobs'])
  const options = ['-f', 'json:out/report.json', '-f', 'unix', '--only', 'file-not-found']
  const merged = run(['merge', 'out/blobs', 'a1.md', ...options])
  expect(merged).toEqual(run(['a1.md', ...options]))
  expect([...new Set(merged.stdout.match(/^a\d\.md/gm))]).toEqual(['a1.md'])
  expect(existsSync(`${folder}/out/report.json`)).toBe(true)
})

test('merge judges a change as a single run does', () => {
  const { root, git, ...change } = createRepository()
  change.commit({ ...manual(20), '.gitignore': 'docset-lint-blobs\n' })
  git('mv', 'a7.md', 'b7.md')
  change.write({ 'a3.md': '# Changed\n\n[Moved](a7.md)\n' })
  for (const number of [1, 2]) run(root, ['--shard', `${number}/2`])
  for (const options of [['--changed'], ['--staged'], ['--changed', '--filter-mode', 'all']])
    expect(run(root, ['merge', 'docset-lint-blobs', ...options])).toEqual(run(root, options))
})

test('a blob that is missing ends in exit code 2 with its name', () => {
  const { run, folder } = repository(manual(4))
  for (const number of [1, 2]) run(['--shard', `${number}/2`])
  rmSync(`${folder}/docset-lint-blobs/shard-2-of-2.jsonl`)
  const { code, stdout, stderr } = run(['merge', 'docset-lint-blobs'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toBe(
    `docset-lint: Missing in ${folder}/docset-lint-blobs: shard-2-of-2.jsonl. Did the job fail, or was its blob not downloaded?\n`,
  )
})

test('a blob of another repository ends in exit code 2 with its name', () => {
  const { run, folder } = repository(manual(4))
  run(['--shard', '1/1'])
  writeFileSync(`${folder}/new.md`, ARTICLE)
  const { code, stdout, stderr } = run(['merge', 'docset-lint-blobs'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^docset-lint: .*shard-1-of-1\.jsonl is of a repository with other files\. /)
})

test.each<[string[], RegExp]>([
  [['--shard', '3/2'], /Write it as 2\/4/],
  [['--shard', '1/2', '-f', 'json'], /'--shard <i\/n>' cannot be used with option '-f, --format/],
  [['--shard', '1/2', '--changed'], /'--shard <i\/n>' cannot be used with option '--changed'/],
  [['--shard', '1/2', '--suppress-all'], /'--shard <i\/n>' cannot be used with option '--suppress-all'/],
  [['--shard', '1/2', 'a1.md'], /--shard reports nothing, so 'a1\.md' does not matter to it/],
  [['--shard', '1/2', '--blob-dir', 'a1.md'], /Cannot write .*shard-1-of-2\.jsonl: /],
  [['--blob-dir', 'blobs'], /--blob-dir is where --shard writes/],
  [['merge'], /missing required argument 'folder'/],
  [['merge', 'nowhere'], /Cannot read .*nowhere: no such file or directory/],
  [['-q', 'merge', 'docset-lint-blobs'], /put --quiet behind merge/],
])('a mistake ends in exit code 2 and says what to do: %j', (args, message) => {
  const { code, stdout, stderr } = repository(manual(2)).run(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})
