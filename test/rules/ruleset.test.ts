import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/builtin.ts'
import { catalogue } from '../../src/catalogue.ts'
import { type Example, readExamples } from '../../tools/examples.ts'
import { asJson, recommendedRuleset, rulesetSchema } from '../../tools/ruleset.ts'
import { type Contents, lintTexts, toLine } from '../lint-texts.ts'

const RULESET = readFileSync('schemas/recommended-rules.json', 'utf8')
const SCHEMA = readFileSync('schemas/ruleset.json', 'utf8')
const codes = rules.filter(({ type, severity }) => type !== undefined && severity !== 'off').map(({ code }) => code)

test('the recommended ruleset and the schema of rulesets are generated from the rules', () => {
  expect(RULESET, 'npm run generate').toBe(asJson(recommendedRuleset(rules)))
  expect(SCHEMA, 'npm run generate').toBe(asJson(rulesetSchema(catalogue())))
})

describe('the schema of rulesets', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(SCHEMA))
  const rule = { type: 'H1Missing', code: 'no-h1', severity: 'Warning', contentTypes: ['conceptual'] }
  const ruleset = (change: object): object => ({ headings: { rules: [{ ...rule, ...change }] } })

  test('takes the recommended ruleset', () => expect(validate(JSON.parse(RULESET))).toBe(true))
  test('takes a type that docset-lint does not know', () =>
    expect(validate(ruleset({ type: 'BrokenLinks' }))).toBe(true))
  test.each([
    { severity: 'off' },
    { contentTypes: undefined },
    { type: 'CodeLanguageMissing', minCodeBlockLineCount: 'ten' },
  ])('refuses %o', change => expect(validate(JSON.parse(JSON.stringify(ruleset(change))))).toBe(false))
})

describe('a copy of the recommended ruleset gives the findings of the built-in one', () => {
  test.each(codes)('%s', async code => {
    const examples = readExamples(readFileSync(`rules/${code}.md`, 'utf8')).filter(isComparable)
    const runs = await Promise.all(
      examples.map(async ({ files }) => ({
        builtIn: await lintTexts(configured(files)),
        copied: await lintTexts(configured(files, RULESET)),
      })),
    )
    for (const { builtIn, copied } of runs) expect(copied).toEqual(builtIn)
    expect(runs.flatMap(({ copied }) => copied.filter(finding => finding.code === code))).not.toEqual([])
  })
})

test('a changed copy changes the findings', async () => {
  const changed = RULESET.replace('"code": "h1-missing"', '"code": "no-h1"').replace('The article has no H1.', 'No H1!')
  const lines = (await lintTexts(configured({ 'article.md': 'Tie a knot.\n' }, changed)))
    .filter(finding => finding.code === 'no-h1')
    .map(toLine)
  expect(lines).toEqual([
    'article.md: No H1! Start it with a single hash (#), a blank, and the title that readers see.',
  ])
})

/** Without a ruleset of its own, and configured by at most one docfx.json, at the root. */
function isComparable({ files }: Example): boolean {
  return Object.entries(files).every(
    ([path, content]) =>
      !String(content).includes('markdownValidationRules') && !/docfx\.yml$|\/docfx\.json$/.test(path),
  )
}

/** The docset with its configuration written anew, so that it can name a ruleset in its last line. */
function configured(files: Contents, ruleset?: string): Contents {
  const given = JSON.parse(String(files['docfx.json'] ?? '{ "files": ["**/*.{md,yml}"] }'))
  const own: object = given.build ?? given
  const named = { ...own, ...(ruleset !== undefined && { markdownValidationRules: 'rules/content-rules.json' }) }
  return {
    ...files,
    'docfx.json': JSON.stringify({ build: named }, null, 2),
    ...(ruleset !== undefined && { 'rules/content-rules.json': ruleset }),
  }
}
