import { describe, expect, test } from 'vitest'
import type { Format } from '../../src/report/index.ts'
import { createRepository, type TestRepository } from './repository.ts'

const ONLY = { only: ['bookmark-not-found', 'file-not-found', 'insecure-link', 'deleted-without-redirection'] }
const OLD = 'See [the old site](http://docs.microsoft.com).'

/** A hundred old findings, each on a line of its own: lines 5, 7, 9 … */
const legacy = Array.from({ length: 100 }, (_, index) => `Step ${index}. ${OLD}\n`).join('\n')

const before = {
  'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }\n',
  'index.md': '# Welcome\n\n[Lend](lending.md)\n\n[Fees](fees.md#late-fees)\n',
  'lending.md': '# Lend a book\n\n[Fees](fees.md#late-fees)\n',
  'fees.md': `# Fees\n\n## Late fees\n\nTen cents.\n\n## Damages\n\n${OLD} It tells more.\n`,
  'legacy.md': `# Legacy\n\n## Steps\n\n${legacy}`,
  'notes.md': '# Notes\n\n## First\n\nOne.\n\n## Second\n\nTwo.\n',
}

/** Renames an article and a heading, adds one bad line to a file with a hundred old findings, and moves text. */
function pullRequest(): TestRepository {
  const repository = createRepository()
  repository.commit(before)
  repository.git('switch', '--quiet', '--create', 'topic')
  repository.git('mv', 'lending.md', 'loans.md')
  repository.commit({
    'fees.md': '# Fees\n\n## Fees for late books\n\nTen cents.\n\n## Damages\n',
    'legacy.md': before['legacy.md']
      .replace('Step 50.', 'Read [this](missing.md).\n\nStep 50.')
      .replace('## Steps', '## The steps'),
    'notes.md': `# Notes\n\n## Second\n\nTwo.\n\n${OLD} It tells more.\n\n## First\n\nOne.\n`,
  })
  return repository
}

const brought = [
  'index.md:3 file-not-found',
  'index.md:5 bookmark-not-found',
  'legacy.md:105 file-not-found',
  'lending.md deleted-without-redirection',
  'loans.md:3 bookmark-not-found',
]

test('changed lines: what the author wrote, and what broke elsewhere', async () => {
  const { findings, exitCode } = await pullRequest().lint({ ...ONLY, changed: true })
  expect([...findings].sort()).toEqual(brought)
  expect(exitCode).toBe(1)
})

test('changed files: old findings of the files that the author touched as well', async () => {
  const { findings } = await pullRequest().lint({ ...ONLY, changed: true, filterMode: 'files' })
  expect(findings).toHaveLength(106)
  expect(findings.filter(finding => !finding.endsWith('insecure-link')).sort()).toEqual(brought)
  expect(findings).toContain('notes.md:7 insecure-link')
})

test('all: everything is reported, and what is new makes the exit code', async () => {
  const repository = pullRequest()
  const { findings, exitCode } = await repository.lint({ ...ONLY, changed: true, filterMode: 'all' })
  expect(findings).toHaveLength(106)
  expect(exitCode).toBe(1)

  const harmless = createRepository()
  harmless.commit(before)
  harmless.write({ 'index.md': `${before['index.md']}\nBye.\n` })
  const quiet = await harmless.lint({ ...ONLY, changed: true, filterMode: 'all' })
  expect(quiet.findings).toHaveLength(101)
  expect(quiet.exitCode).toBe(0)
})

test('an old finding on a line that the author edits is reported: now is the time to mend it', async () => {
  const repository = createRepository()
  repository.commit(before)
  repository.write({ 'fees.md': before['fees.md'].replace('It tells more.', 'It says more.') })
  expect((await repository.lint({ ...ONLY, changed: true })).findings).toEqual(['fees.md:9 insecure-link'])
})

test('lines that only shift, and line endings, change nothing', async () => {
  const repository = createRepository()
  repository.commit(before)
  const shifted = before['legacy.md'].replace('## Steps', 'More.\n\nAnd more.\n\n## Steps').replaceAll('\n', '\r\n')
  repository.write({ 'legacy.md': shifted })
  expect((await repository.lint({ ...ONLY, changed: true })).findings).toEqual([])
})

test('an old finding that is replaced by a new one of the same code is reported', async () => {
  const repository = createRepository()
  repository.commit(before)
  const replaced = before['fees.md'].replace(`${OLD} It tells more.`, '[Other](http://learn.microsoft.com)')
  repository.write({ 'fees.md': replaced })
  expect((await repository.lint({ ...ONLY, changed: true })).findings).toEqual(['fees.md:9 insecure-link'])
})

test('paths choose what is reported of the change', async () => {
  const { findings } = await pullRequest().lint({ ...ONLY, changed: true }, { paths: ['index.md'] })
  expect(findings).toEqual(brought.filter(finding => finding.startsWith('index.md')))
})

describe('the change in the forms that a pull request shows', () => {
  const report = async (format: Format): Promise<string> =>
    (await pullRequest().lint({ ...ONLY, changed: true, format: [{ format }] })).stdout

  test('annotations on GitHub', async () => {
    const lines = (await report('github')).trim().split('\n')
    expect(lines).toHaveLength(5)
    expect(lines.filter(line => line.startsWith('::warning '))).toHaveLength(5)
    expect(lines.some(line => line.includes('file=legacy.md') && line.includes('line=105'))).toBe(true)
  })

  test('SARIF', async () => {
    const { results } = JSON.parse(await report('sarif')).runs[0] as Run
    const found = results.map(({ ruleId, locations: [location] }) => {
      const { artifactLocation, region } = location!.physicalLocation
      return `${artifactLocation.uri}:${region?.startLine ?? 1} ${ruleId}`
    })
    expect(found.sort()).toEqual([
      'index.md:3 file-not-found',
      'index.md:5 bookmark-not-found',
      'legacy.md:105 file-not-found',
      'lending.md:1 deleted-without-redirection',
      'loans.md:3 bookmark-not-found',
    ])
  })

  test('the summary in Markdown', async () => {
    const summary = await report('markdown')
    for (const finding of brought) expect(summary).toContain(finding.split(' ')[1])
    expect(summary).not.toContain('insecure-link')
  })
})

/** What the test reads of a SARIF run. */
interface Run {
  readonly results: readonly {
    readonly ruleId: string
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string }
        readonly region?: { readonly startLine: number }
      }
    }[]
  }[]
}
