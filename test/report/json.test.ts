import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schema from '../../schemas/report.json' with { type: 'json' }
import { json } from '../../src/report/json.ts'
import type { LocatedFinding } from '../../src/report/locate.ts'
import { lintTexts } from '../lint-texts.ts'
import { context, finding, homeless, NASTY } from './sample.ts'

const validate = new Ajv({ allErrors: true }).compile(schema)

/** The report, held to its published schema first. */
function report(
  findings: readonly LocatedFinding[],
  texts: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  const value = JSON.parse(json(findings, context(texts)))
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
  return value
}

test('a clean run', () => {
  expect(report([])).toEqual({ version: 1, findings: [], summary: { error: 0, warning: 0, suggestion: 0, info: 0 } })
})

test('the findings of a real page', async () => {
  const texts = { 'article.md': '# Brakes\n\nSee [the manual](manual.md).\n' }
  const { findings, summary } = report(await lintTexts(texts, { only: 'file-not-found' }), texts)
  expect(summary).toEqual({ error: 0, warning: 1, suggestion: 0, info: 0 })
  expect(findings).toEqual([
    {
      file: 'article.md',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 28,
      code: 'file-not-found',
      severity: 'warning',
      message: "Invalid file link: 'manual.md'.",
      fingerprint: expect.any(String),
      range: [14, 37],
    },
  ])
})

test('every property that is written is described', () => {
  const place = { line: 1, column: 1 }
  const full = finding({
    message: NASTY,
    isNew: true,
    propertyPath: 'ms.date',
    documentUrl: 'https://example.com',
    place: { file: 'docs/article.md', span: [4, 8] },
    related: [{ place: { file: 'b.md', span: [0, 1] }, message: 'here', start: place, end: place }],
    edits: [{ span: [4, 8], text: 'x', safe: true }],
  })
  const { findings } = report([full, homeless()]) as { findings: [Record<string, unknown>, Record<string, unknown>] }
  const described = Object.keys(schema.definitions.finding.properties)
  expect(Object.keys(findings[0]).sort()).toEqual(described.sort())
  expect(findings[1]).not.toHaveProperty('file')
})
