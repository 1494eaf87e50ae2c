import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CLEAN, codesOf, repository } from '../cli/repository.ts'

const article = (body: string, title = 'A'): string => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${body}\n`
const json = ['--format', 'json']
/** Creating links needs a privilege on Windows, and permissions are no obstacle to the superuser. */
const isWindows = process.platform === 'win32'
const isSuperuser = process.getuid?.() === 0

describe.skipIf(isWindows)('symbolic links', () => {
  test('to a folder around them are not followed', () => {
    const { folder, run } = repository({ ...CLEAN, 'sub/a.md': article('[x](gone.md)') })
    symlinkSync('..', join(folder, 'sub/loop'))
    symlinkSync('loop-b', join(folder, 'loop-a'))
    symlinkSync('loop-a', join(folder, 'loop-b'))
    expect(codesOf(run(json))).toEqual(['sub/a.md file-not-found'])
  })

  test('to a file outside the repository are not read', () => {
    const secret = join(tmpdir(), `docset-lint-secret-${process.pid}.md`)
    writeFileSync(secret, article('[secret](secret-link.md)'))
    onTestFinished(() => rmSync(secret))
    const { folder, run } = repository({ ...CLEAN, 'b.md': article('[x](a.md)', 'B') })
    symlinkSync(secret, join(folder, 'a.md'))
    const outcome = run(json)
    expect(codesOf(outcome)).toEqual(['b.md file-not-found'])
    expect(outcome.stdout).not.toContain('secret-link')
  })

  test('to a file of the repository are read', () => {
    const { folder, run } = repository({ ...CLEAN, 'texts/a.txt': article('[x](gone.md)') })
    symlinkSync('texts/a.txt', join(folder, 'a.md'))
    expect(codesOf(run(json))).toEqual(['a.md file-not-found'])
  })
})

describe('links that leave the repository', () => {
  test('lead nowhere, even where there is a file', () => {
    const outside = join(tmpdir(), `docset-lint-outside-${process.pid}.md`)
    writeFileSync(outside, article('Text.'))
    onTestFinished(() => rmSync(outside))
    const name = outside.slice(tmpdir().length + 1)
    const body = `[x](../${name}) [x](~/../${name})\n\n[!INCLUDE [x](../${name})]`
    expect(codesOf(repository({ ...CLEAN, 'a.md': article(body) }).run(json)).sort()).toEqual([
      'a.md file-not-found',
      'a.md file-not-found',
      'a.md include-not-found',
    ])
  })

  test('in the configuration are not followed', () => {
    const docfx = JSON.stringify({
      build: { content: [{ files: ['**/*.md'] }], metadataSchema: '../../../../etc/passwd', extend: ['/etc/passwd'] },
    })
    const { code, stderr, stdout } = repository({ ...CLEAN, 'docfx.json': docfx }).run(json)
    expect([1, 2]).toContain(code)
    expect(stdout + stderr).not.toContain('root:')
  })
})

describe.skipIf(isWindows || isSuperuser)('permissions', () => {
  test('a file that cannot be read is told, the rest is reported', () => {
    const { folder, run } = repository({ ...CLEAN, 'a.md': article('[x](gone.md)'), 'b.md': article('Text.', 'B') })
    chmodSync(join(folder, 'b.md'), 0o000)
    expect(codesOf(run(json))).toEqual(['a.md file-not-found', 'b.md file-not-text'])
  })

  test('a folder that cannot be listed is as good as empty', () => {
    const { folder, run } = repository({ ...CLEAN, 'a.md': article('[x](closed/b.md)') })
    mkdirSync(join(folder, 'closed'))
    chmodSync(join(folder, 'closed'), 0o000)
    onTestFinished(() => chmodSync(join(folder, 'closed'), 0o700))
    expect(codesOf(run(json))).toEqual(['a.md file-not-found'])
  })
})
