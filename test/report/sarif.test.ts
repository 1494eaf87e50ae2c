import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Log, Result } from 'sarif'
import { expect, test } from 'vitest'
import type { LocatedFinding } from '../../src/report/locate.ts'
import type { ReportContext } from '../../src/report/report.ts'
import { sarif } from '../../src/report/sarif.ts'
import { lintTexts } from '../lint-texts.ts'
import { context, finding, homeless, NASTY, NASTY_FILE } from './sample.ts'

const schema = JSON.parse(readFileSync('test/report/schemas/sarif-2.1.0.json', 'utf8'))
const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema)

/** The report, held to the official schema first. */
function report(findings: readonly LocatedFinding[], given: ReportContext = context()): Log['runs'][0] {
  const log: Log = JSON.parse(sarif(findings, given))
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  expect(log.version).toBe('2.1.0')
  expect(log.runs).toHaveLength(1)
  return log.runs[0]!
}

const resultsOf = (findings: readonly LocatedFinding[]): Result[] => report(findings).results!

test('a run without findings', () => {
  const { tool, results } = report([])
  expect(results).toEqual([])
  expect(tool.driver).toMatchObject({ name: 'docset-lint', semanticVersion: '1.2.3', rules: [] })
})

test('a rule has all that GitHub asks for', () => {
  const [rule] = report([finding()]).tool.driver.rules!
  expect(rule).toMatchObject({
    id: 'file-not-found',
    name: 'FileNotFound',
    shortDescription: { text: 'A relative link or image that leads to no file.' },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['documentation', 'learn-build'], precision: 'high', 'problem.severity': 'warning' },
  })
  expect(rule!.fullDescription!.text).toContain('Learn build')
  expect(rule!.help!.markdown).toContain('## How to fix it')
  expect(rule!.help!.text).toContain('How to fix it')
  expect(rule!.help!.text).not.toContain('## Examples')
})

test('a result has a message, its rule, a place in lines and columns, and a fingerprint', () => {
  const [result] = resultsOf([finding()])
  expect(result).toMatchObject({
    ruleId: 'file-not-found',
    ruleIndex: 0,
    level: 'warning',
    message: { text: "Invalid file link: 'a.md'." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'docs/article.md' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
        },
      },
    ],
  })
  expect(result!.partialFingerprints!.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}$/)
})

test('lines added above a finding keep its fingerprint', async () => {
  const printOf = async (article: string): Promise<unknown> => {
    const texts = { 'article.md': article }
    const [result] = report(await lintTexts(texts, { only: 'file-not-found' }), context(texts)).results!
    return result!.partialFingerprints
  }
  const text = '# Brakes\n\n## Pads\n\nSee [the manual](manual.md).\n'
  expect(await printOf(`${'\n'.repeat(10)}${text}`)).toEqual(await printOf(text))
})

test('levels, worst first', () => {
  const findings = (['info', 'suggestion', 'warning', 'error'] as const).map(severity => finding({ severity }))
  expect(resultsOf(findings).map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'note'])
})

test('a path is a URI reference, and text stays as it is', () => {
  const [result] = resultsOf([finding({ file: NASTY_FILE, message: NASTY })])
  const { uri } = result!.locations![0]!.physicalLocation!.artifactLocation!
  expect(uri).toMatch(/^docs\/[\w.%-]+$/)
  expect(decodeURIComponent(uri!)).toBe(NASTY_FILE)
  expect(result!.message.text).toBe(NASTY)
  const [half] = resultsOf([finding({ file: 'docs/\ud83d.md' })])
  expect(half!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('docs/%EF%BF%BD.md')
})

test('findings without a place stand at the top of their file, those without a file at the configuration', () => {
  const { start, end, ...whole } = finding({ code: 'h1-missing' })
  const places = resultsOf([whole, homeless({ severity: 'warning' })]).map(
    ({ locations }) => locations![0]!.physicalLocation,
  )
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
  expect(places).toEqual([
    { artifactLocation: { uri: 'docs/article.md' }, region },
    { artifactLocation: { uri: 'docs/docfx.json' }, region },
  ])
})

test('related places', () => {
  const start = { line: 7, column: 1 }
  const related = [{ place: { file: 'docs/b.md' }, message: 'first here', start, end: start }]
  expect(resultsOf([finding({ related })])[0]!.relatedLocations).toEqual([
    {
      id: 0,
      message: { text: 'first here' },
      physicalLocation: {
        artifactLocation: { uri: 'docs/b.md' },
        region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 1 },
      },
    },
  ])
})

test('baselined findings are suppressed; as the standard demands, the others then say that they are not', () => {
  const [kept, hidden] = resultsOf([finding(), finding({ suppressed: 'baseline' })])
  expect(kept!.suppressions).toEqual([])
  expect(hidden!.suppressions).toEqual([{ kind: 'external', justification: 'Recorded in the baseline.' }])
  expect(resultsOf([finding()])[0]).not.toHaveProperty('suppressions')
})

test('a code of others is described as far as it is known', () => {
  const [rule] = report([finding({ code: 'remark-lint-no-tabs', documentUrl: 'https://example.com/tabs' })]).tool.driver
    .rules!
  expect(rule).toMatchObject({ id: 'remark-lint-no-tabs', helpUri: 'https://example.com/tabs' })
  for (const text of [rule!.shortDescription!.text, rule!.fullDescription!.text, rule!.help!.text])
    expect(text).not.toBe('')
})

test('stays below the limits of GitHub, dropping the mildest', () => {
  const many = Array.from({ length: 25_001 }, (_, index) => finding({ severity: index < 10 ? 'suggestion' : 'error' }))
  const run = report(many)
  expect(run.results).toHaveLength(25_000)
  expect(run.results!.filter(({ level }) => level === 'note')).toHaveLength(9)
  expect(run.invocations![0]!.toolExecutionNotifications![0]!.message.text).toBe('1 milder finding left out.')
})

test('a full report with long lists of related places stays below 10 MB, zipped', () => {
  const findings = Array.from({ length: 1000 }, (_, index) => {
    const related = Array.from({ length: 500 }, (_, line) => ({
      place: { file: `docs/folder-${(index * 7 + line) % 500}/article-${index}.md` },
      message: 'first here',
      start: { line: line + 1, column: 1 },
      end: { line: line + 1, column: (index % 80) + 1 },
    }))
    return finding({ file: `docs/article-${index}.md`, message: `Title ${index} is used again.`, related })
  })
  const text = sarif(findings, context())
  expect(JSON.parse(text).runs[0].results[0].relatedLocations).toHaveLength(20)
  expect(gzipSync(text).length * 25).toBeLessThan(10_000_000)
})
