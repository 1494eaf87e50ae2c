import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { schemaCodes } from '../../src/builtin.ts'

const files = readdirSync('rules')
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()
const namesOf = (extension: string): string[] =>
  files.filter(file => file.endsWith(extension)).map(file => file.slice(0, -extension.length))

test('every rule is listed, under the name of its file', async () => {
  const named = namesOf('.ts').filter(name => name !== 'index')
  const codes = await Promise.all(
    named.map(async name => ((await import(`../../rules/${name}.ts`)) as { default: { code: string } }).default.code),
  )
  expect(codes).toEqual(named)
  expect(rules.map(({ code }) => code)).toEqual(sorted(named))
})

test('there is no page of a code that nobody reports', () => {
  const codes = [...rules, ...schemaCodes].map(({ code }) => code)
  expect(sorted(namesOf('.md'))).toEqual(sorted([...codes, 'README']))
})

test('a code that a schema gives several times has one severity, source and summary', () => {
  const described = schemaCodes.map(({ code, severity, ours = false, summary }) => ({ code, severity, ours, summary }))
  expect(new Set(described.map(entry => JSON.stringify(entry))).size).toBe(
    new Set(described.map(({ code }) => code)).size,
  )
})
