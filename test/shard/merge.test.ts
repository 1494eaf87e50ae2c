import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprints } from '../../src/fingerprint.ts'
import { digestOf, factsOf, readBlobs, writeBlob } from '../../src/io/blobs.ts'
import { type Files, memoryFiles } from '../../src/io/files.ts'
import { type LintOptions, lint } from '../../src/lint.ts'
import type { RepoPath } from '../../src/path.ts'
import { json } from '../../src/report/json.ts'
import { locate } from '../../src/report/locate.ts'
import type { Origin } from '../../src/shard/blob.ts'
import { compileShard } from '../../src/shard/compile.ts'
import { flawIn } from '../../src/shard/flaw.ts'
import { examples, fixtures } from '../laws/cases.ts'
import { inputFor } from '../lint-texts.ts'

/** Articles that need each other, with links that are right and wrong, an include, and YAML that stands between them. */
function manual(count: number): Record<string, string> {
  const article = (n: number): string => `---
title: Article ${n % 7}
description: About article ${n}
ms.date: 01/02/2026
uid: part-${n % 200}
---

# Article ${n % 5}

[!INCLUDE [note](includes/note.md)]

[next](a${n + 1}.md#links), [gone](a${n + 1}.md#nowhere), [by uid](xref:part-${n})

### Links
`
  return {
    'docfx.json': '{ "build": { "content": [{ "files": ["**/*.{md,yml}"], "exclude": ["includes/**"] }] } }',
    'includes/note.md': '> [!NOTE]\n> See [the manual](../manual.md).\n',
    'toc.yml': '- name: The first\n  href: a0.md\n- name: Nowhere\n  href: nowhere.md\n',
    'hub.yml': '### YamlMime:Hub\ntitle: Bicycles\nsummary: "[gone](gone.md)"\n',
    ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}.md`, article(n)])),
  }
}

interface Merged {
  /** The report in format json. */
  readonly report: string
  /** Files that no blob knew. */
  readonly compiled: readonly RepoPath[]
}

/** Compiles `before` in shards, each of which writes a blob, and lints `after` with their facts. */
async function shardAndMerge(of: number, before: Files, after = before): Promise<Merged> {
  const folder = mkdtempSync(join(tmpdir(), 'docset-lint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const input = await inputFor(before)
  const origin: Origin = { version: '1.0.0', parser: 'satteri', plugins: '[]', files: digestOf(before.list()) }
  for (let number = 1; number <= of; number++) {
    const shard = { number, of }
    await writeBlob(folder, shard, origin, compileShard({ ...input, files: before }, shard), before)
  }
  const blobs = readBlobs(folder)
  expect(flawIn(blobs, folder, origin)).toBeUndefined()
  const compiled: RepoPath[] = []
  const compiler: LintOptions['compiler'] = {
    ...input.compiler,
    compile(bytes, kind, path) {
      compiled.push(path)
      return input.compiler.compile(bytes, kind, path)
    },
  }
  return { report: await report({ ...input, compiler, files: after, shared: factsOf(blobs, after) }), compiled }
}

async function report(options: LintOptions): Promise<string> {
  const { findings, facts } = await lint(options)
  const textOf = (path: RepoPath): string => new TextDecoder().decode(options.files.read(path))
  return json(locate(findings, facts), {
    color: false,
    links: false,
    verbose: true,
    version: '1.0.0',
    subject: 'docfx.json',
    describe: () => undefined,
    fingerprints: all => fingerprints(all, textOf),
  })
}

async function single(files: Files): Promise<string> {
  return report({ ...(await inputFor(files)), files })
}

test.each(fixtures)('the report is that of a single run: $name', async ({ files }) => {
  const expected = await single(files)
  for (const of of [1, 2, 3]) expect((await shardAndMerge(of, files)).report).toBe(expected)
})

test('the report is that of a single run for every example of every rule', async () => {
  for (const { name, files } of examples) expect((await shardAndMerge(2, files)).report, name).toBe(await single(files))
})

test('hundreds of articles give the report of a single run, and are compiled in the shards alone', async () => {
  const files = memoryFiles(manual(300))
  const expected = await single(files)
  expect(JSON.parse(expected).findings.length).toBeGreaterThan(900)
  for (const of of [1, 4, 400]) {
    const merged = await shardAndMerge(of, files)
    expect(merged.report).toBe(expected)
    expect(merged.compiled).toEqual(['docfx.json', 'includes/note.md'])
  }
})

test('an article that has changed since its shard saw it is compiled anew', async () => {
  const texts = manual(20)
  const after = memoryFiles({ ...texts, 'a3.md': '# Another article\n\n[gone](gone.md)\n', 'a7.md': texts['a8.md']! })
  const merged = await shardAndMerge(3, memoryFiles(texts), after)
  expect(merged.report).toBe(await single(after))
  expect(merged.compiled).toEqual(['docfx.json', 'a3.md', 'a7.md', 'includes/note.md'])
})

test('shards share the files of each docset between them, each file to one of them', async () => {
  const files = memoryFiles(manual(10))
  const options = { ...(await inputFor(files)), files }
  const shards = [1, 2, 3].map(number => [...compileShard(options, { number, of: 3 }).keys()])
  expect(shards.map(paths => paths.length)).toEqual([4, 4, 4])
  expect(shards.flat().sort()).toEqual(files.list().filter(path => !['docfx.json', 'includes/note.md'].includes(path)))
})

test('a text that is no Unicode, and a file that cannot be read, are as in a single run', async () => {
  const files = memoryFiles({
    'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }',
    'a.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x41]),
    'b.md': null,
    'c.md': '---\n__proto__: 1\ntitle: "\\uD800"\n---\n\n# \u2028\n\n[a](a.md) [b](b.md)\n',
  })
  expect((await shardAndMerge(2, files)).report).toBe(await single(files))
})
