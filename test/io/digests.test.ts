import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { digest } from '../../src/io/digest.ts'
import { readDigests } from '../../src/io/digests.ts'
import { diskFiles, type Files, overlaidFiles } from '../../src/io/files.ts'
import { folderOf } from '../cli/command.ts'

/** The thread as it is built. */
const THREAD = pathToFileURL(resolve('dist/digester.js'))

describe.skipIf(availableParallelism() < 2)('digests that two threads read', () => {
  const texts = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`a${n}.md`, `# Article ${n}\n`]))
  const paths = [...Object.keys(texts), 'gone.md']
  const expected = paths.map(path => (path in texts ? digest(texts[path]!) : undefined))

  /** Files that count how many of them are read here. */
  function counting(root: string): { files: Files; count(): number } {
    const files = diskFiles(root)
    let count = 0
    const peek: Files['peek'] = (path, use) => {
      count++
      return files.peek(path, use)
    }
    return { files: { ...files, peek }, count: () => count }
  }

  test('are those of all files, and nobody reads what the other has read', async () => {
    const root = folderOf(texts)
    let own = paths.length
    // The thread takes a while to start; until then this one may have read them all.
    for (let wait = 0; own === paths.length && wait < 10; wait++) {
      const { files, count } = counting(root)
      const reading = readDigests(files, root, paths, undefined, THREAD)
      await new Promise(resume => setTimeout(resume, wait * 100))
      const digestOf = await reading!.finish()
      own = count()
      expect(paths.map(digestOf)).toEqual(expected)
      expect(count()).toBe(own)
    }
    expect(own).toBeLessThan(paths.length)
  })

  test('of files that are otherwise than on disk are told, too', async () => {
    const root = folderOf(texts)
    const staged = new TextEncoder().encode('# Staged\n')
    const files = overlaidFiles(diskFiles(root), paths, new Map([['a1.md', staged]]))
    const digestOf = await readDigests(files, root, paths, undefined, THREAD)!.finish()
    expect(['a0.md', 'a1.md', 'a2.md'].map(digestOf)).toEqual([expected[0], digest(staged), expected[2]])
  })

  test('are read here if the thread fails, which leaves a warning', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    const root = folderOf(texts)
    const files = diskFiles(root)
    const reading = readDigests(files, root, paths, undefined, pathToFileURL(resolve('dist/no-such-file.js')))
    expect(paths.map(await reading!.finish())).toEqual(expected)
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('not read ahead'))
  })

  test('are left to one thread where there are few files, or one job', () => {
    const root = folderOf({})
    expect(readDigests(diskFiles(root), root, paths.slice(0, 999), undefined, THREAD)).toBeUndefined()
    expect(readDigests(diskFiles(root), root, paths, 1, THREAD)).toBeUndefined()
  })
})
