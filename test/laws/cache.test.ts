import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSchemas, pageSchemas, rules } from '../../src/builtin.ts'
import { digester, isStillTrue } from '../../src/cache/recall.ts'
import { severities } from '../../src/catalogue.ts'
import { createCompiler } from '../../src/compile/compile.ts'
import { type Files, memoryFiles } from '../../src/io/files.ts'
import { digest, type Given, run } from '../cached-run.ts'
import { readCases } from '../conformance/cases.ts'
import { ENVIRONMENT } from '../conformance/run.ts'
import { inputFor, TODAY } from '../lint-texts.ts'
import { cases } from './cases.ts'

type Contents = Readonly<Record<string, Uint8Array>>

const encoder = new TextEncoder()

function contentsOf(files: Files): Contents {
  return Object.fromEntries(files.list().flatMap(path => (files.read(path) ? [[path, files.read(path)!]] : [])))
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
  'ends with a paragraph': (contents, path) => ({ ...contents, [path]: joined(contents[path]!, MORE_TEXT) }),
  'has a paragraph in its midst': (contents, path) => ({ ...contents, [path]: inMidst(contents[path]!, MORE_TEXT) }),
  'has another date': (contents, path) => ({ ...contents, [path]: dated(contents[path]!) }),
  'is copied': (contents, path) => ({ ...contents, [path.replace(/(\.\w+)$/, '-copy$1')]: contents[path]! }),
}

function without(contents: Contents, path: string): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([other]) => other !== path))
}

function joined(content: Uint8Array, more: string): Uint8Array {
  return Uint8Array.from([...content, ...encoder.encode(more)])
}

/** A paragraph that others do not see, with something to find in it. */
const MORE_TEXT = '\n\nIt is [gone](gone.md), and [here](http://example.com).\n\n'

/** Of the same length, as dates are. */
function dated(content: Uint8Array): Uint8Array {
  return encoder.encode(
    new TextDecoder().decode(content).replace(/^ms\.date: *\d\d\/\d\d/m, date => `${date.slice(0, -5)}02/30`),
  )
}

/** Behind the line in the middle of a text. */
function inMidst(content: Uint8Array, more: string): Uint8Array {
  const lines = new TextDecoder().decode(content).split('\n')
  const middle = (lines.length >> 1) + 1
  return encoder.encode([...lines.slice(0, middle), more, ...lines.slice(middle)].join('\n'))
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
  const presets = own.flatMap(spec => (['build', 'recommended'] as const).map(preset => ({ ...spec, preset })))
  test.each(presets.map((spec, index) => ({ ...spec, index })))(
    '$title ($preset)',
    async ({ inputs, isRepository, preset, index }) => {
      const given: Given = {
        compiler: await createCompiler('satteri'),
        rules,
        settings: { preset, rules: new Map(), overrides: [], ignores: () => false, now: TODAY },
        schemas: preset === 'build' ? [] : defaultSchemas(TODAY),
        pageSchemas,
        severities: severities(),
        isRepository,
        environment: ENVIRONMENT,
      }
      const contents = Object.fromEntries(Object.entries(inputs).map(([path, text]) => [path, encoder.encode(text)]))
      expect(await betrayals(given, contents, every, index)).toEqual([])
    },
  )
})
