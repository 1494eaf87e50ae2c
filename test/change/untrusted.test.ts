import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unchangedLines } from '../../src/change/edits.ts'
import { createRepository } from './repository.ts'

const base = { 'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }', 'a.md': '# A\n' }

test('no program that the repository names is run', async () => {
  const repository = createRepository()
  repository.commit({ ...base, '.gitattributes': '*.md filter=evil diff=evil\n' })
  const trap = join(repository.root, 'trap')
  const settings = {
    'core.fsmonitor': `touch ${trap}; false`,
    'diff.external': `touch ${trap}`,
    'diff.evil.textconv': `touch ${trap}; cat`,
    'diff.evil.command': `touch ${trap}`,
    'filter.evil.clean': `touch ${trap}; cat`,
    'filter.evil.smudge': `touch ${trap}; cat`,
    'core.pager': `touch ${trap}; cat`,
    'core.sshCommand': `touch ${trap}`,
  }
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value)
  writeFileSync(join(repository.root, 'a.md'), '# A\n\n[Nowhere](missing.md)\n')
  const only = ['file-not-found']
  expect((await repository.lint({ only, changed: true })).findings).toEqual(['a.md:3 file-not-found'])
  expect((await repository.lint({ only, staged: true })).findings).toEqual([])
  expect(existsSync(trap)).toBe(false)
})

test('a rewritten file of any size is compared in bounded time', () => {
  const before = Array.from({ length: 200_000 }, (_, index) => `before ${index}`)
  const after = Array.from({ length: 200_000 }, (_, index) => `after ${index}`)
  expect(unchangedLines(before, after).size).toBe(0)
  expect(unchangedLines([...before, 'end'], ['start', ...before, 'end']).get(200_001)).toBe(200_002)
})
