import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSchemas, pageSchemas, rules } from '../../src/builtin.ts'
import { fromLines, toLines } from '../../src/cache/lines.ts'
import { openPrints } from '../../src/cache/prints.ts'
import { digester, isStillTrue, recall } from '../../src/cache/recall.ts'
import type { CacheRecord, ResultRecord } from '../../src/cache/record.ts'
import { severities } from '../../src/catalogue.ts'
import { createCompiler } from '../../src/compile/compile.ts'
import { textOf } from '../../src/compile/decode.ts'
import { fingerprints } from '../../src/fingerprint.ts'
import { type Files, memoryFiles } from '../../src/io/files.ts'
import { sha256 } from '../../src/io/sha256.ts'
import { type LintOptions, lint } from '../../src/lint.ts'
import { locate } from '../../src/report/locate.ts'
import { readCases } from '../conformance/cases.ts'
import { ENVIRONMENT } from '../conformance/run.ts'
import { inputFor, TODAY } from '../lint-texts.ts'
import { cases, toLawLine } from './cases.ts'

type Contents = Readonly<Record<string, Uint8Array>>
type Given = Omit<LintOptions, 'files' | 'memory'>

const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('base64url')
const encoder = new TextEncoder()

function contentsOf(files: Files): Contents {
  return Object.fromEntries(files.list().flatMap(path => (files.read(path) ? [[path, files.read(path)!]] : [])))
}

/** What a run leaves, which goes through lines of JSON, as on disk. */
interface Left {
  readonly record: CacheRecord
  readonly result: ResultRecord
}

/** Lints with what an earlier run has left. */
async function run(given: Given, files: Files, before?: Left): Promise<Left & { readonly lines: string[] }> {
  const digestOf = digester(files, digest)
  const memory = recall(before?.record, files, digest, digestOf)
  const { findings, facts, legacy } = await lint({ ...given, files, memory })
  const kept = openPrints(before?.result, digestOf)
  const prints = fingerprints(locate(findings, facts), file => textOf(files.read(file)), sha256, kept)
  const found = legacy!.result()
  return {
    lines: findings.map((finding, index) => `${toLawLine(finding)} ${prints[index]}`),
    record: fromLines([...toLines(legacy!.record())]),
    result: JSON.parse(JSON.stringify({ ...found, prints: kept.list(found.findings) })) as ResultRecord,
  }
}

/** Ways to change one file: taken away, renamed, emptied, given more to say, made a copy of. */
const CHANGES: Readonly<Record<string, (contents: Contents, path: string) => Contents>> = {
  'is deleted': (contents, path) => without(contents, path),
  'is renamed': (contents, path) => ({
    ...without(contents, path),
    [`${path.replace(/\.\w+$/, '')}-2.md`]: contents[path]!,
  }),
  'changes case': (contents, path) => ({ ...without(contents, path), [path.toUpperCase()]: contents[path]! }),
  'loses a half': (contents, path) => ({ ...contents, [path]: contents[path]!.slice(0, contents[path]!.length >> 1) }),
  'says more': (contents, path) => ({ ...contents, [path]: joined(contents[path]!, moreFor(path)) }),
  'is copied': (contents, path) => ({ ...contents, [path.replace(/(\.\w+)$/, '-copy$1')]: contents[path]! }),
}

function without(contents: Contents, path: string): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([other]) => other !== path))
}

function joined(content: Uint8Array, more: string): Uint8Array {
  return Uint8Array.from([...content, ...encoder.encode(more)])
}

function moreFor(path: string): string {
  return path.endsWith('.md') ? '\n\n# More\n\n## More\n\n[gone](gone.md#x) <a id="more"></a>\n' : '\n# docset\n'
}

/** Each file is changed in turn, or every so many-th of the changes is tried. */
function changesOf(contents: Contents, every: number, first: number): { name: string; changed: Contents }[] {
  return Object.keys(contents)
    .flatMap(path => Object.entries(CHANGES).map(([name, change]) => ({ name: `${path} ${name}`, change, path })))
    .filter((_, index) => index % every === first % every)
    .map(({ name, change, path }) => ({ name, changed: change(contents, path) }))
}

/** The names of the changes after which a run with a memory says anything else than one without, or forgets something. */
async function betrayals(given: Given, contents: Contents, every: number, first: number): Promise<string[]> {
  const before = await run(given, memoryFiles(contents))
  const wrong: string[] = []
  for (const { name, changed } of [{ name: 'nothing', changed: contents }, ...changesOf(contents, every, first)]) {
    const files = memoryFiles(changed)
    const cold = await run(given, files)
    const warm = await run(given, files, before)
    const back = await run(given, memoryFiles(contents), warm)
    const isKnown = isStillTrue(before.result, { files, digest, digestOf: digester(files, digest), now: TODAY })
    if (isKnown && cold.lines.join('\n') !== before.lines.join('\n')) wrong.push(`known after ${name}`)
    if (!isKnown && changed === contents) wrong.push('known again')
    if (warm.lines.join('\n') !== cold.lines.join('\n')) wrong.push(`after ${name}`)
    if (back.lines.join('\n') !== before.lines.join('\n')) wrong.push(`back from ${name}`)
  }
  return wrong
}

test('a report that was made at another time holds as long as no date has come or gone', async () => {
  const article = (date: string): string => `---\ntitle: Brakes\nms.date: ${date}\n---\n\n# Brakes\n`
  const files = memoryFiles({
    'docfx.json': '{"build":{"content":[{"files":"*.md"}]}}',
    'a.md': article('02/20/2027'),
    'b.md': article('02/20/2026'),
  })
  const { memory: _, ...given } = await inputFor(files)
  const before = await run(given, files)
  expect(before.lines.filter(line => line.includes('ms-date-invalid'))).toHaveLength(1)
  const later = TODAY + 100 * 86_400_000
  const then: Given = { ...given, schemas: defaultSchemas(later), settings: { ...given.settings, now: later } }
  const cold = await run(then, files)
  expect(cold.lines.filter(line => line.includes('ms-date-invalid'))).toEqual([])
  expect((await run(then, files, before)).lines).toEqual(cold.lines)
  const asked = { files, digest, digestOf: digester(files, digest) }
  expect(isStillTrue(before.result, { ...asked, now: later })).toBe(false)
  expect(isStillTrue(before.result, { ...asked, now: TODAY + 86_400_000 })).toBe(true)
})

describe('a run with a memory finds what one without finds, whatever changed', () => {
  const every = Number(process.env.CACHE_LAW_EVERY ?? 23)

  test.each(cases.map((law, index) => ({ ...law, index })))('$name', async ({ files, index }) => {
    const contents = contentsOf(files)
    const { memory: _, ...given } = await inputFor(files)
    expect(await betrayals(given, contents, every, index)).toEqual([])
  })

  const own = readCases(join(import.meta.dirname, '../conformance/own'))
  test.each(own.map((spec, index) => ({ ...spec, index })))('$title', async ({ inputs, isRepository, index }) => {
    const given: Given = {
      compiler: await createCompiler('satteri'),
      rules,
      settings: { preset: 'build', rules: new Map(), overrides: [], ignores: () => false, now: TODAY },
      schemas: [],
      pageSchemas,
      severities: severities(),
      isRepository,
      environment: ENVIRONMENT,
    }
    const contents = Object.fromEntries(Object.entries(inputs).map(([path, text]) => [path, encoder.encode(text)]))
    expect(await betrayals(given, contents, every, index)).toEqual([])
  })
})
