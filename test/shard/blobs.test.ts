import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { digestOf, factsOf, readBlobs, writeBlob } from '../../src/io/blobs.ts'
import { memoryFiles, withoutOwn } from '../../src/io/files.ts'
import { UsageError } from '../../src/io/usage-error.ts'
import { isBlobName, type Origin } from '../../src/shard/blob.ts'
import { compileShard } from '../../src/shard/compile.ts'
import { flawIn } from '../../src/shard/flaw.ts'
import { parseShard, type Shard } from '../../src/shard/shard.ts'
import { folderOf } from '../cli/command.ts'
import { inputFor } from '../lint-texts.ts'

const files = memoryFiles({ 'docfx.json': '{}', 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' })
const origin: Origin = { version: '1.0.0', parser: 'satteri', plugins: '[]', files: digestOf(files.list()) }

/** A folder with all three blobs of a run. */
let folder: string

beforeEach(async () => {
  folder = folderOf({})
  for (const number of [1, 2, 3]) await write({ number, of: 3 })
})

async function write(shard: Shard, own: Partial<Origin> = {}): Promise<void> {
  const compiled = compileShard({ ...(await inputFor(files)), files }, shard)
  await writeBlob(folder, shard, { ...origin, ...own }, compiled, files)
}

/** What is wrong with the blobs; the folder of this test is left out of names. */
function flaw(): string | undefined {
  return flawIn(readBlobs(folder), folder, origin)?.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER')
}

test('one blob of each shard is fine', () => {
  expect(flaw()).toBeUndefined()
  expect(readdirSync(folder)).toEqual(['shard-1-of-3.jsonl', 'shard-2-of-3.jsonl', 'shard-3-of-3.jsonl'])
})

test('blobs may lie in folders of their own, as downloaded artifacts do', () => {
  for (const number of [1, 2, 3]) {
    mkdirSync(`${folder}/docs-${number}`)
    copyFileSync(`${folder}/shard-${number}-of-3.jsonl`, `${folder}/docs-${number}/shard-${number}-of-3.jsonl`)
    rmSync(`${folder}/shard-${number}-of-3.jsonl`)
  }
  expect(flaw()).toBeUndefined()
})

test('a missing blob is named', () => {
  rmSync(`${folder}/shard-2-of-3.jsonl`)
  expect(flaw()).toBe('Missing in FOLDER: shard-2-of-3.jsonl. Did the job fail, or was its blob not downloaded?')
  rmSync(`${folder}/shard-3-of-3.jsonl`)
  expect(flaw()).toMatch(/^Missing in FOLDER: shard-2-of-3\.jsonl, shard-3-of-3\.jsonl\. /)
  rmSync(`${folder}/shard-1-of-3.jsonl`)
  expect(flaw()).toBe('There is no blob in FOLDER. Write them with --shard, and download those of all jobs.')
})

test('of very many that are missing, the first ten are named', async () => {
  for (const number of [1, 2, 3]) rmSync(`${folder}/shard-${number}-of-3.jsonl`)
  await write({ number: 1, of: 9999 })
  expect(flaw()).toMatch(/^Missing in FOLDER: shard-2-of-9999\.jsonl, .*shard-11-of-9999\.jsonl and 9988 more\. /)
})

test('a second blob of a shard is named, and so is the first', () => {
  mkdirSync(`${folder}/old`)
  copyFileSync(`${folder}/shard-1-of-3.jsonl`, `${folder}/old/shard-1-of-3.jsonl`)
  expect(flaw()).toBe(
    'shard-1-of-3.jsonl and old/shard-1-of-3.jsonl are both shard 1 of 3. Keep the blobs of one run only.',
  )
})

test('a blob of a run with another number of shards is named', async () => {
  await write({ number: 4, of: 4 })
  expect(flaw()).toBe(
    'shard-4-of-4.jsonl is one of 4 shards, but shard-1-of-3.jsonl one of 3 shards. Keep the blobs of one run only.',
  )
})

test.each<[Partial<Origin>, string]>([
  [
    { version: '2.0.0' },
    'shard-2-of-3.jsonl was written by docset-lint 2.0.0, and this is 1.0.0. Use one version in all jobs.',
  ],
  [
    { parser: 'remark' },
    'shard-2-of-3.jsonl was written with the parser remark, and this is satteri. Give --parser to all jobs.',
  ],
  [
    { plugins: '["remark-lint-no-tabs"]' },
    'shard-2-of-3.jsonl was written with other remark-lint rules than the settings name here. Use the same settings in all jobs.',
  ],
  [
    { files: digestOf(['a.md']) },
    'shard-2-of-3.jsonl is of a repository with other files. Check out the same commit in all jobs, and add no files before linting.',
  ],
])('a blob of another origin is named: %j', async (own, message) => {
  await write({ number: 2, of: 3 }, own)
  expect(flaw()).toBe(message)
})

test.each<[string, (bytes: Buffer) => string | Uint8Array]>([
  ['nothing', () => ''],
  ['no JSON', () => 'Not found\n'],
  ['an object of another kind', () => '{ "version": 1, "findings": [] }\n'],
  ['an array', () => '[]\n'],
  ['a shard that cannot be', bytes => bytes.toString().replace('"number":2', '"number":4')],
  ['another format', bytes => bytes.toString().replace('"format":1', '"format":2')],
  ['contents that are no pairs', bytes => bytes.toString().replace('"contents":[', '"contents":["a.md",')],
  ['a file without a line', bytes => bytes.toString().replace('"contents":[', '"contents":[["x.md","0"],')],
  ['half of a download', bytes => bytes.subarray(0, bytes.length - 10)],
  ['facts that somebody has changed', bytes => bytes.toString().replace('"kind":"markdown"', '"kind":"marktown"')],
])('a broken blob is named: %s', (_, spoil) => {
  const path = `${folder}/shard-2-of-3.jsonl`
  const bytes = readFileSync(path)
  const spoilt = Buffer.from(spoil(bytes))
  expect(spoilt).not.toEqual(bytes)
  writeFileSync(path, spoilt)
  expect(flaw()).toBe(
    'shard-2-of-3.jsonl is no blob that docset-lint 1.0.0 can read: it is broken, of another version, or something else. Remove it, or write it again with --shard.',
  )
})

test('a file that is no blob is named', () => {
  writeFileSync(`${folder}/report.json`, '{}')
  expect(flaw()).toMatch(/^report\.json is no blob that docset-lint 1\.0\.0 can read/)
})

test('a folder that is not there is a mistake of the user', () => {
  expect(() => readBlobs(`${folder}/nowhere`)).toThrow(UsageError)
  expect(() => readBlobs(`${folder}/nowhere`)).toThrow(/^Cannot read .*nowhere: no such file or directory$/)
})

test('facts are those of a content, wherever the file is read', async () => {
  const seen = compileShard({ ...(await inputFor(files)), files }, { number: 1, of: 1 })
  const blobs = readBlobs(folder)
  const changed = memoryFiles({ 'a.md': '# A\n', 'b.md': '# Another\n' })
  expect(factsOf(blobs, changed)('a.md')).toEqual(seen.get('a.md'))
  expect(factsOf(blobs, changed)('b.md')).toBeUndefined()
  expect(factsOf(blobs, changed)('c.md')).toBeUndefined()
})

test('blobs are no part of the repository that they lie in', () => {
  const repository = memoryFiles({
    'blobs/old/shard-1-of-2.jsonl': '',
    'blobs/other.md': '',
    'blobs/shard-1-of-2.jsonl': '',
    'shard-1-of-2.jsonl': '',
  })
  expect(withoutOwn(repository, ['blobs'], isBlobName).list()).toEqual(['blobs/other.md', 'shard-1-of-2.jsonl'])
  expect(withoutOwn(repository, ['../blobs'], isBlobName).list()).toEqual(repository.list())
})

test.each([
  ['2/4', { number: 2, of: 4 }],
  ['1/1', { number: 1, of: 1 }],
  ['0/4', undefined],
  ['5/4', undefined],
  ['1/0', undefined],
  ['-1/4', undefined],
  ['1.5/4', undefined],
  ['2', undefined],
  ['2/4/8', undefined],
  ['', undefined],
])('%j of the command line', (text, shard) => {
  expect(parseShard(text)).toEqual(shard)
})
