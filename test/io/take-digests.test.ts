import { expect, test } from 'vitest'
import { memoryFiles } from '../../src/io/files.ts'
import { takeDigests } from '../../src/io/take-digests.ts'

test('what one has taken the other does not read again', () => {
  const paths = Array.from({ length: 100 }, (_, index) => `${index}.md`)
  const files = memoryFiles(Object.fromEntries(paths.map(path => [path, path === '70.md' ? null : `Text ${path}`])))
  const taken = new Int32Array(new SharedArrayBuffer(4))
  taken[0] = 64
  const rest = takeDigests(files, { paths, taken })
  expect(rest.map(([path]) => path)).toEqual(paths.slice(64))
  expect(new Map(rest).get('70.md')).toBeUndefined()
  expect(new Set(rest.map(([, digest]) => digest)).size).toBe(36)
  expect(takeDigests(files, { paths, taken })).toEqual([])
})
