import { describe, expect, test } from 'vitest'
import { folderOf } from './command.ts'
import { CLEAN, codesOf, repository } from './repository.ts'

const TWO = {
  ...CLEAN,
  'one/a.md': '---\ntitle: A\n---\n\n# A\n\n[x](../two/b.md#gone)\n',
  'two/b.md': '---\ntitle: B\n---\n\n# B\n\n[x](gone.md)\n\n## Feedback\n\nText.\n',
}
const JSON_FORMAT = ['--format', 'json']

describe('paths', () => {
  test('none: the whole repository, from a folder of it only that folder', () => {
    const all = ['one/a.md bookmark-not-found', 'two/b.md file-not-found', 'two/b.md disallowed-heading']
    expect(codesOf(repository(TWO).run(JSON_FORMAT))).toEqual(all)
  })

  test('a folder narrows what is reported, and links into another folder are judged all the same', () => {
    expect(codesOf(repository(TWO).run([...JSON_FORMAT, 'one']))).toEqual(['one/a.md bookmark-not-found'])
  })

  test('a file, a glob, and several of them', () => {
    const { run } = repository(TWO)
    expect(codesOf(run([...JSON_FORMAT, 'one/a.md']))).toEqual(['one/a.md bookmark-not-found'])
    expect(codesOf(run([...JSON_FORMAT, '*/a.md']))).toEqual(['one/a.md bookmark-not-found'])
    expect(codesOf(run([...JSON_FORMAT, 'one', 'two/*.md'])).length).toBe(3)
  })

  test('are relative to the working directory, and reported relative to the repository', () => {
    expect(codesOf(repository(TWO).run([...JSON_FORMAT, 'a.md'], 'one'))).toEqual(['one/a.md bookmark-not-found'])
  })
})

test('a path elsewhere is linted where it lies: its repository, not that of the working directory', () => {
  const elsewhere = folderOf(TWO)
  expect(codesOf(repository(CLEAN).run([...JSON_FORMAT, `${elsewhere}/one`]))).toEqual(['one/a.md bookmark-not-found'])
})

describe('codes', () => {
  test('--only', () => {
    expect(codesOf(repository(TWO).run([...JSON_FORMAT, '--only', 'file-not-found']))).toEqual([
      'two/b.md file-not-found',
    ])
  })

  test('--skip', () => {
    expect(codesOf(repository(TWO).run([...JSON_FORMAT, '--skip', 'file-not-found,disallowed-heading']))).toEqual([
      'one/a.md bookmark-not-found',
    ])
  })

  test.each(['--only', '--skip'])('%s with an unknown code: 2, and what was probably meant', flag => {
    const { code, stderr } = repository(TWO).run([flag, 'file-not-fuond'])
    expect(code).toBe(2)
    expect(stderr).toContain("Did you mean 'file-not-found'?")
  })

  test('--ignore-pattern', () => {
    expect(codesOf(repository(TWO).run([...JSON_FORMAT, '--ignore-pattern', 'two/**']))).toEqual([
      'one/a.md bookmark-not-found',
    ])
  })

  test('--ignore-pattern takes files that start with a dot, too', () => {
    const { run } = repository({ ...CLEAN, '.openpublishing.redirection.json': '{ "redirections": [' })
    expect(codesOf(run(JSON_FORMAT))).toEqual(['.openpublishing.redirection.json json-syntax-error'])
    expect(codesOf(run([...JSON_FORMAT, '--ignore-pattern', '*.json']))).toEqual([])
  })

  test('--quiet reports errors only', () => {
    const { code, stdout } = repository(TWO).run(['--quiet'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })
})
