import { describe, expect, test } from 'vitest'
import { CLEAN, codesOf, repository } from './repository.ts'

const settings = (plugins: unknown): string => JSON.stringify({ remark: { plugins } })
const ARTICLE = '---\ntitle: A\n---\n\n# A\n\n*   Blanks behind the star\n'
const json = ['--format', 'json']

describe('rules of remark-lint', () => {
  test('run when settings name them, with their options', () => {
    const one = settings([['remark-lint-list-item-indent', 'one']])
    const outcome = repository({ ...CLEAN, 'a.md': ARTICLE, '.docset-lintrc.json': one }).run(json)
    expect(codesOf(outcome)).toEqual(['a.md remark-lint-list-item-indent'])
  })

  test('run as a preset', () => {
    const preset = settings(['remark-preset-lint-recommended'])
    const outcome = repository({ ...CLEAN, 'a.md': ARTICLE, '.docset-lintrc.json': preset }).run(json)
    expect(codesOf(outcome)).toContain('a.md remark-lint-list-item-indent')
  })

  test('are switched off by their own comments, and by those of docset-lint', () => {
    const one = settings([['remark-lint-list-item-indent', 'one']])
    for (const comment of [
      '<!--lint disable list-item-indent-->',
      '<!-- docset-lint-disable-next-line remark-lint-list-item-indent -->',
    ]) {
      const article = ARTICLE.replace('*  ', `${comment}\n*  `)
      const outcome = repository({ ...CLEAN, 'a.md': article, '.docset-lintrc.json': one }).run(json)
      expect(codesOf(outcome), comment).toEqual([])
    }
  })

  test('are graded by settings', () => {
    const graded = JSON.stringify({
      remark: { plugins: [['remark-lint-list-item-indent', 'one']] },
      rules: { 'remark-lint-list-item-indent': 'error' },
    })
    expect(repository({ ...CLEAN, 'a.md': ARTICLE, '.docset-lintrc.json': graded }).run().code).toBe(1)
  })

  test('that are not installed: 2, with the command that installs them', () => {
    const { code, stderr } = repository({ ...CLEAN, '.docset-lintrc.json': settings(['remark-lint-nothing']) }).run()
    expect(code).toBe(2)
    expect(stderr).toContain('npm install --save-dev remark-lint-nothing')
  })

  test('other packages, and code of the repository, are not run: 2', () => {
    for (const plugin of ['./evil.js', 'remark-toc', '../remark-lint-evil']) {
      const contents = { ...CLEAN, '.docset-lintrc.json': settings([plugin]), 'evil.js': 'process.exit(0)' }
      expect(repository(contents).run().code, plugin).toBe(2)
    }
  })
})
