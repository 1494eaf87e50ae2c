import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue.ts'
import { CLEAN, repository } from './repository.ts'

describe('rules', () => {
  test('lists every code with its severity', () => {
    const { code, stdout } = repository({}).run(['rules'])
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(catalogue().length)
    expect(stdout).toMatch(/^bookmark-not-found +warning +build +A fragment that its page does not have\.$/m)
  })

  test('as JSON', () => {
    const { stdout } = repository({}).run(['rules', '--format', 'json'])
    expect(JSON.parse(stdout).map(({ code }: { code: string }) => code)).toEqual(catalogue().map(({ code }) => code))
  })
})

describe('explain', () => {
  test('prints the page of a code', () => {
    const { code, stdout } = repository({}).run(['explain', 'bookmark-not-found'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# bookmark-not-found\n/)
    for (const heading of ['## How to fix it', '## Examples', '## How to switch it off'])
      expect(stdout).toContain(heading)
  })

  test('an unknown code: 2, and what was probably meant', () => {
    const { code, stderr } = repository({}).run(['explain', 'bookmark-not-fuond'])
    expect(code).toBe(2)
    expect(stderr).toContain("Did you mean 'bookmark-not-found'?")
  })
})

test('--help lists options and commands', () => {
  const { code, stdout } = repository({}).run(['--help'])
  expect(code).toBe(0)
  for (const part of ['--fail-on', '--preset', 'rules', 'explain']) expect(stdout).toContain(part)
})

test('--version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(repository({}).run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
})

describe('--print-config', () => {
  test('prints what holds for a file, overrides included', () => {
    const settings = {
      rules: { 'h1-length': { severity: 'warning', options: { maxLength: 60 } } },
      overrides: [{ files: ['old/**'], rules: { 'h1-missing': 'off' } }],
      ignores: ['old/ignored.md'],
    }
    const { run } = repository({ ...CLEAN, '.docset-lintrc.json': JSON.stringify(settings), 'old/a.md': '# A\n' })
    const old = JSON.parse(run(['--print-config', 'old/a.md']).stdout)
    expect(old).toMatchObject({ file: 'old/a.md', preset: 'recommended', ignored: false })
    expect(old.rules['h1-missing'].severity).toBe('off')
    expect(JSON.parse(run(['--print-config', 'index.md']).stdout).rules['h1-missing'].severity).toBe('warning')
    expect(JSON.parse(run(['--print-config', 'old/ignored.md']).stdout).ignored).toBe(true)
  })
})
