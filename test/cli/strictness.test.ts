import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Texts } from '../lint-texts.ts'
import { FAULTY, folderOf, run } from './command.ts'

const ARTICLE = FAULTY['docs/article.md']
const WARNING: Texts = { ...FAULTY, 'docs/article.md': ARTICLE.replace(/\[!INCLUDE.*\n/, '') }
const SUGGESTION: Texts = { ...FAULTY, 'docs/article.md': ARTICLE.replace(/\[!INCLUDE[\s\S]*manual.*\n/, '') }
const CLEAN: Texts = { ...FAULTY, 'docs/article.md': ARTICLE.replace(/\[!INCLUDE[\s\S]*## /, '## ') }
const unused = (text: string): Texts => ({
  ...FAULTY,
  'docs/article.md': ARTICLE.replace(/\[!INCLUDE[\s\S]*## /, `${text}\n\n## `),
})

test.each([
  ['clean', CLEAN, [], 0],
  ['warnings fail', WARNING, [], 1],
  ['unless only errors do', WARNING, ['--fail-on', 'error'], 0],
  ['errors do', FAULTY, ['--fail-on', 'error'], 1],
  ['unless nothing does', FAULTY, ['--fail-on', 'never'], 0],
  ['suggestions do if asked', SUGGESTION, ['--fail-on', 'suggestion'], 1],
  ['and else do not', SUGGESTION, [], 0],
  ['a budget that is kept', WARNING, ['--fail-on', 'error', '--max-warnings', '1'], 0],
  ['a budget that is not', WARNING, ['--fail-on', 'error', '--max-warnings', '0'], 1],
  ['a budget counts what --quiet hides', WARNING, ['--quiet', '--max-warnings', '0'], 1],
  ['--quiet: warnings do not fail', WARNING, ['--quiet'], 0],
  ['--quiet: errors do', FAULTY, ['--quiet'], 1],
  ['a budget that is no number', WARNING, ['--max-warnings', 'few'], 2],
  ['a path that matches nothing', CLEAN, ['nowhere/*.md'], 2],
  ['unless that is fine', CLEAN, ['nowhere/*.md', '--no-error-on-unmatched-pattern'], 0],
] as const)('%s', (_, texts, args, code) => {
  expect(run(folderOf(texts), args).code).toBe(code)
})

test('a folder without any article is a mistake, unless that is fine', () => {
  const empty = { 'docs/docfx.json': '{ "build": { "content": [{ "files": "**/*.md" }] } }' }
  expect(run(folderOf(empty), []).code).toBe(2)
  expect(run(folderOf(empty), ['--no-error-on-unmatched-pattern']).code).toBe(0)
})

test('--quiet leaves errors, also in files', () => {
  const { stdout } = run(folderOf(FAULTY), ['--quiet', '-f', 'json'])
  expect(JSON.parse(stdout).summary).toEqual({ error: 1, warning: 0, suggestion: 0, info: 0 })
})

test('--silent prints nothing, and writes files all the same', () => {
  const folder = folderOf(FAULTY)
  expect(run(folder, ['--silent', '-f', 'pretty', '-f', 'json:report.json'])).toEqual({
    code: 1,
    signal: null,
    stdout: '',
    stderr: '',
  })
  expect(existsSync(join(folder, 'report.json'))).toBe(true)
})

test('a comment that switches nothing off is a suggestion, an error on demand, or off', () => {
  const folder = folderOf(unused('<!-- docset-lint-disable-next-line file-not-found -->\nText.'))
  const severity = (...args: string[]): (string | number | null | undefined)[] => {
    const { code, stdout } = run(folder, [...args, '-f', 'json'])
    return [code, JSON.parse(stdout).findings[0]?.severity]
  }
  expect(severity()).toEqual([0, 'suggestion'])
  expect(severity('--report-unused-disable-directives')).toEqual([1, 'error'])
  expect(severity('--report-unused-disable-directives-severity', 'warning')).toEqual([1, 'warning'])
  expect(severity('--report-unused-disable-directives-severity', 'off')).toEqual([0, undefined])
})

test('the command line has the last word on such comments, over overrides for some files as well', () => {
  const texts = unused('<!-- docset-lint-disable-next-line file-not-found -->\nText.')
  const settings = { overrides: [{ files: ['docs/**'], rules: { 'unused-suppression': 'off' } }] }
  const folder = folderOf({
    ...texts,
    'docs/.git/HEAD': 'ref: refs/heads/main\n',
    'docs/.docset-lintrc.json': JSON.stringify(settings),
  })
  expect(run(join(folder, 'docs'), ['--report-unused-disable-directives']).code).toBe(1)
})
