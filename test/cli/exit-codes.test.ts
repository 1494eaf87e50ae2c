import { describe, expect, test } from 'vitest'
import { CLEAN, repository } from './repository.ts'

const WARNING = { ...CLEAN, 'warning.md': '---\ntitle: Warning\n---\n\n# Warning\n\n[x](gone.md)\n' }
const SUGGESTION = { ...CLEAN, 'suggestion.md': '---\ntitle: Hint\n---\n\n# Hint\n\n## Feedback\n\nText.\n' }
const ERROR = { ...CLEAN, 'error.md': '---\ntitle: Error\n---\n\n# Error\n\n[!INCLUDE [x](includes/gone.md)]\n' }

describe('exit codes', () => {
  test('0 without findings, and nothing on stdout', () => {
    const { code, stdout, stderr } = repository(CLEAN).run()
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'No findings in 1 article of 1 docset.\n' })
  })

  test('1 with a warning, which goes to stdout; the summary goes to stderr', () => {
    const { code, stdout, stderr } = repository(WARNING).run()
    expect(code).toBe(1)
    expect(stdout).toContain('file-not-found')
    expect(stderr).toBe('1 warning in 2 articles of 1 docset.\n')
  })

  test('0 with a suggestion', () => {
    const { code, stdout } = repository(SUGGESTION).run()
    expect(code).toBe(0)
    expect(stdout).toContain('disallowed-heading')
  })

  test('1 with an error', () => expect(repository(ERROR).run().code).toBe(1))

  test('2 for an unknown option, which is named', () => {
    const { code, stderr } = repository(CLEAN).run(['--fix-everything'])
    expect(code).toBe(2)
    expect(stderr).toContain("unknown option '--fix-everything'")
  })

  test('2 when no file matches a path', () => {
    const { code, stderr } = repository(CLEAN).run(['gone.md'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: "docset-lint: No file matches 'gone.md'.\n" })
  })

  test('0 when no file matches a path and that is fine', () => {
    expect(repository(CLEAN).run(['gone.md', '--no-error-on-unmatched-pattern']).code).toBe(0)
  })

  test('2 for a path outside the repository', () => {
    const { code, stderr } = repository({ ...CLEAN, '.git/HEAD': 'ref: refs/heads/main\n' }).run(['..'])
    expect(code).toBe(2)
    expect(stderr).toContain('outside the repository')
  })

  test('2 when there is nothing to lint', () => {
    const { code, stderr } = repository({ 'data.txt': 'nothing' }).run()
    expect(code).toBe(2)
    expect(stderr).toContain('nothing was checked')
  })

  test('2 when the only docset cannot be read', () => {
    const { code, stdout, stderr } = repository({ ...CLEAN, 'docfx.json': '{ "build": {' }).run()
    expect(code).toBe(2)
    expect(stdout).toContain('json-syntax-error')
    expect(stderr).toContain('No docset could be read')
  })
})

describe('--fail-on', () => {
  test.each([
    ['error', SUGGESTION, 0],
    ['error', WARNING, 0],
    ['error', ERROR, 1],
    ['warning', WARNING, 1],
    ['suggestion', SUGGESTION, 1],
    ['never', ERROR, 0],
  ] as const)('%s', (limit, contents, expected) => {
    expect(repository(contents).run(['--fail-on', limit]).code).toBe(expected)
  })

  test('another word: 2', () => expect(repository(CLEAN).run(['--fail-on', 'everything']).code).toBe(2))
})

describe('--max-warnings', () => {
  test('fewer are fine where warnings do not fail', () => {
    expect(repository(WARNING).run(['--fail-on', 'error', '--max-warnings', '1']).code).toBe(0)
  })

  test('more are not', () => {
    const { code, stderr } = repository(WARNING).run(['--fail-on', 'error', '--max-warnings', '0'])
    expect(code).toBe(1)
    expect(stderr).toContain('Too many warnings: 1, allowed are 0.')
  })

  test('no number: 2', () => expect(repository(CLEAN).run(['--max-warnings', 'few']).code).toBe(2))
})
