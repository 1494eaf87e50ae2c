import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parse } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import type { Texts } from '../lint-texts.ts'
import { CLEAN, codesOf, repository } from './repository.ts'

const FEEDBACK = { ...CLEAN, 'a.md': '---\ntitle: A\n---\n\n# A\n\n## Feedback\n\nText.\n' }
const run = (contents: Texts, ...args: string[]) => repository(contents).run(['--format', 'json', ...args])

describe('the settings file', () => {
  test.each([
    ['.docset-lintrc.json', '{ "rules": { "disallowed-heading": "error" } }'],
    ['.docset-lintrc.jsonc', '{ // why\n  "rules": { "disallowed-heading": "error", },\n}'],
    ['.docset-lintrc.yaml', 'rules:\n  disallowed-heading: error\n'],
    ['.docset-lintrc.yml', 'rules: { disallowed-heading: error }\n'],
    ['.docset-lintrc', 'rules:\n  disallowed-heading: error\n'],
    ['.config/docset-lint.json', '{ "rules": { "disallowed-heading": "error" } }'],
    ['package.json', '{ "docset-lint": { "rules": { "disallowed-heading": "error" } } }'],
  ])('%s', (path, text) => expect(run({ ...FEEDBACK, [path]: text }).code).toBe(1))

  test('--config names another, --no-config none', () => {
    const { run: runIn } = repository({
      ...FEEDBACK,
      '.docset-lintrc.json': '{ "rules": { "disallowed-heading": "error" } }',
      'other.yaml': 'rules: { disallowed-heading: off }\n',
    })
    expect(runIn().code).toBe(1)
    expect(codesOf(runIn(['-f', 'json', '--config', 'other.yaml']))).toEqual([])
    expect(runIn(['--no-config']).code).toBe(0)
  })

  test('options', () => {
    const rules = { 'disallowed-heading': { options: { disallowed: ['Summary'] } } }
    expect(codesOf(run({ ...FEEDBACK, '.docset-lintrc.json': JSON.stringify({ rules }) }))).toEqual([])
  })

  test('overrides by glob, the later one wins; ignored files are known all the same', () => {
    const settings = {
      overrides: [
        { files: ['**/*.md'], rules: { 'disallowed-heading': 'off' } },
        { files: ['new/**'], rules: { 'disallowed-heading': 'warning' } },
      ],
      ignores: ['old/**'],
    }
    const article = (title: string): string =>
      `---\ntitle: ${title}\n---\n\n# ${title}\n\n## Feedback\n\n[x](gone.md)\n`
    const outcome = run({
      ...CLEAN,
      'index.md': '---\ntitle: Bicycles\n---\n\n# Bicycles\n\n[old](old/a.md#feedback)\n',
      'old/a.md': article('Old'),
      'new/a.md': article('New'),
      '.docset-lintrc.json': JSON.stringify(settings),
    })
    expect(codesOf(outcome)).toEqual(['new/a.md disallowed-heading', 'new/a.md file-not-found'])
  })

  test('the build preset reports nothing of our own', () => {
    expect(codesOf(run(FEEDBACK))).toEqual(['a.md disallowed-heading'])
    expect(codesOf(run({ ...FEEDBACK, '.docset-lintrc.json': '{ "preset": "build" }' }))).toEqual([])
    expect(codesOf(run(FEEDBACK, '--preset', 'build'))).toEqual([])
  })
})

describe('mistakes in settings: 2, with file, line and what was probably meant', () => {
  test.each([
    [
      'a code',
      '{\n  "rules": {\n    "h1-mising": "off"\n  }\n}',
      ".docset-lintrc.json:3: Unknown code 'h1-mising'",
      'h1-missing',
    ],
    [
      'an option',
      '{\n  "rules": {\n    "h1-length": { "options": { "maxLenght": 5 } }\n  }\n}',
      '.docset-lintrc.json:3: ',
      'maxLength',
    ],
    ['a setting', '{\n  "ignore": []\n}', ".docset-lintrc.json:2: Unknown setting 'ignore'.", 'ignores'],
    [
      'a code in an override',
      '{\n  "overrides": [\n    { "files": ["*"],\n      "rules": { "h1-mising": "off" } }\n  ]\n}',
      ".docset-lintrc.json:4: Unknown code 'h1-mising'",
      'h1-missing',
    ],
  ])('%s', (_, text, start, meant) => {
    const { code, stdout, stderr } = repository({ ...CLEAN, '.docset-lintrc.json': text }).run()
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(`docset-lint: ${start}`)
    expect(stderr).toContain(`Did you mean '${meant}'?`)
  })

  test.each([
    ['a severity', '{ "rules": { "h1-missing": "fatal" } }', 'error, warning, suggestion, info, off'],
    ['the type of an option', '{ "rules": { "h1-length": { "options": { "maxLength": "five" } } } }', 'maxLength'],
    ['syntax', '{ "rules": ', '.docset-lintrc.json:1:'],
    ['a glob', '{ "ignores": ["{a"] }', 'glob'],
    ['a preset', '{ "preset": "strict" }', 'recommended, build'],
  ])('%s', (_, text, part) => {
    const { code, stderr } = repository({ ...CLEAN, '.docset-lintrc.json': text }).run()
    expect(code).toBe(2)
    expect(stderr).toContain(part)
    expect(stderr).not.toContain('    at ')
  })

  test('a file that is not there', () => {
    const { code, stderr } = repository(CLEAN).run(['--config', 'gone.json'])
    expect(code).toBe(2)
    expect(stderr).toContain('gone.json')
    expect(stderr).not.toContain('    at ')
  })
})

describe('schemas/settings.json', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schemas/settings.json', 'utf8')))

  test('takes everything that settings can say', () => {
    const settings = {
      $schema: './schemas/settings.json',
      preset: 'build',
      rules: { 'h1-missing': 'off', 'h1-length': { severity: 'error', options: { maxLength: 5 } } },
      ignores: ['old/**'],
      overrides: [{ files: ['new/**'], rules: { 'h1-missing': 'error' } }],
      remark: { plugins: ['remark-preset-lint-recommended', ['remark-lint-list-item-indent', 'one']] },
    }
    expect(validate(settings), JSON.stringify(validate.errors)).toBe(true)
    expect(run({ ...CLEAN, '.docset-lintrc.json': JSON.stringify(settings) }).code).toBe(0)
  })

  test('is that of our own settings', () => {
    expect(validate(parse(readFileSync('.docset-lintrc.jsonc', 'utf8')))).toBe(true)
  })
})
