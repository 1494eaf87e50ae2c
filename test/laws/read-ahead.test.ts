import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ReadArticle } from '../../src/ahead.ts'
import { createCompiler, kindOf } from '../../src/compile/compile.ts'
import { createParseAhead } from '../../src/compile/parse-ahead.ts'
import { digest } from '../../src/io/digest.ts'
import { pack, unpack } from '../../src/io/handful.ts'
import { startReading } from '../../src/io/read-ahead.ts'
import { folderOf } from '../cli/command.ts'
import { cases } from './cases.ts'

/** The reading thread as it is built. */
const READER = pathToFileURL(resolve('dist/reader.js'))

test('a tree that was parsed ahead leads to the same facts', async () => {
  const compiler = await createCompiler('satteri')
  const parseAhead = await createParseAhead()
  let count = 0
  for (const { name, files } of cases) {
    for (const path of files.list()) {
      const bytes = files.read(path)
      if (kindOf(path) !== 'markdown' || !bytes) continue
      const tree = parseAhead(bytes)
      if (tree) count++
      expect(compiler.compile(bytes, 'markdown', path, tree), `${name}: ${path}`).toEqual(
        compiler.compile(bytes, 'markdown', path),
      )
    }
  }
  expect(count).toBeGreaterThan(500)
})

test.each([
  [
    'rows, which lose their indentation',
    ':::row:::\n    :::column:::\n        Text.\n    :::column-end:::\n:::row-end:::\n',
  ],
  ['too deep a nesting', `${'>'.repeat(300)} text\n`],
  ['what is no text', 'a\0b'],
])('%s is left to the compiler as a whole', async (_, text) => {
  const parseAhead = await createParseAhead()
  expect(parseAhead(new TextEncoder().encode(text))).toBeUndefined()
})

test('a handful keeps what it is made of', () => {
  const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
  const articles: readonly (ReadArticle | undefined)[] = [
    { bytes: bytes(1, 2, 3), tree: bytes(4, 5), digest: 'd' },
    undefined,
    { bytes: bytes() },
    { bytes: bytes(6), tree: bytes(7) },
  ]
  const handful = pack(16, articles)
  const received = structuredClone(handful, { transfer: [handful.buffer] })
  expect(articles.map((_, index) => unpack(received, index))).toEqual(articles)
})

describe('the thread that reads ahead', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`a${n}.md`, `# Article ${n}\n\n[next](a.md)\n`]),
  )

  test('gives every article once, whole', async () => {
    const root = folderOf({ ...texts, 'bytes.md': new Uint8Array([0x23, 0x20, 0xe9, 0xff]) })
    if (process.platform !== 'win32') symlinkSync('a0.md', join(root, 'link.md'))
    const paths = [...Object.keys(texts), 'bytes.md', 'gone.md', 'link.md']
    const overlay = new Map([['a7.md', new TextEncoder().encode('# Other\n')]])
    const { ahead, dismiss } = startReading({ root, recalled: [], overlay }, READER)
    onTestFinished(dismiss)
    const compiler = await createCompiler('satteri')
    const seen: string[] = []
    let count = 0
    // Until the thread has started, all is left to this one.
    for (let round = 0; round < 50 && count === 0; round++) {
      seen.length = 0
      for (const [path, read] of ahead!(paths)) {
        seen.push(path)
        await new Promise(resume => setTimeout(resume, 1))
        if (!read) continue
        count++
        expect(['a7.md', 'gone.md', 'link.md']).not.toContain(path)
        const own =
          path === 'bytes.md' ? new Uint8Array([0x23, 0x20, 0xe9, 0xff]) : new TextEncoder().encode(texts[path])
        expect(new Uint8Array(read.bytes)).toEqual(own)
        expect(read.digest).toBe(digest(own))
        expect(compiler.compile(read.bytes, 'markdown', path, read.tree)).toEqual(
          compiler.compile(own, 'markdown', path),
        )
      }
      expect(seen.toSorted()).toEqual(paths.toSorted())
    }
    expect(count).toBeGreaterThan(100)
  })

  test('may fail: the first one does the work, and warns', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    const { ahead, dismiss } = startReading({ root: '/' }, pathToFileURL(resolve('dist/no-such-file.js')))
    onTestFinished(() => {
      warn.mockRestore()
      dismiss()
    })
    const seen: string[] = []
    for (const [path, read] of ahead!(Object.keys(texts))) {
      seen.push(path)
      expect(read).toBeUndefined()
      await new Promise(resume => setTimeout(resume, 1))
    }
    expect(seen).toEqual(Object.keys(texts))
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('not read ahead'))
  })
})
