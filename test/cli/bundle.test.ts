import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

test('the command needs no package that is not installed with it', () => {
  const chunks = readdirSync('dist').filter(name => name.endsWith('.js'))
  const imported = chunks.flatMap(name =>
    [
      ...readFileSync(`dist/${name}`, 'utf8').matchAll(/^import .*?from "([^".][^"]*)"|\bimport\("([^".][^"]*)"\)/gm),
    ].map(([, from, dynamic]) => from ?? dynamic ?? ''),
  )
  const packages = new Set(imported.filter(name => !isBuiltin(name)))
  expect([...packages]).toEqual(['satteri'])
  expect(packageJson.dependencies).toHaveProperty('satteri')
})

test('the licences of what is bundled come along', () => {
  const notice = readFileSync('dist/THIRD-PARTY.txt', 'utf8')
  for (const name of ['ajv', 'unified', 'vfile-reporter', 'yaml'])
    expect(notice).toMatch(new RegExp(`^${name} \\d`, 'm'))
})
