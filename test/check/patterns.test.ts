import { expect, test } from 'vitest'
import { linearPattern } from '../../src/check/schema/patterns.ts'
import { lintTexts, toLine } from '../lint-texts.ts'

test('each pattern of a schema is its own', async () => {
  const schema = { properties: { ticket: { pattern: '^LIB-[0-9]+$' }, shelf: { pattern: '^[A-Z]-[0-9]+$' } } }
  const findings = await lintTexts({
    'docfx.json': JSON.stringify({ build: { content: [{ files: ['*.md'] }], metadataSchema: 'schema.json' } }),
    'schema.json': JSON.stringify(schema),
    'article.md': '---\nticket: LIB-1\nshelf: b12\n---\n\n# Lend a book\n',
  })
  expect(findings.map(toLine)).toEqual(["article.md:3:8: String 'b12' is not a valid '^[A-Z]-[0-9]+$'."])
})

test('a pattern that could take forever takes no longer than its text is long', () => {
  expect(linearPattern('^(a+)+$').test(`${'a'.repeat(50_000)}b`)).toBe(false)
})

test('a pattern that only a backtracking engine knows accepts everything', () => {
  expect(linearPattern('(?<=a)b').test('x')).toBe(true)
})
