import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMAND, environment, execute, folderOf, run } from './command.ts'
import { CLEAN, codesOf } from './repository.ts'

/** Three articles; one leads nowhere. */
const DOCSET = {
  ...CLEAN,
  'tyres.md': '---\ntitle: Tyres\n---\n\n# Tyres\n\nSee [the bicycle](index.md#wheels) and [the pump](pump.md).\n',
  'saddle.md': '---\ntitle: Saddle\n---\n\n# Saddle\n\nIt is [on the bicycle](index.md).\n',
}
const CACHE = 'node_modules/.cache/docset-lint'

const jsonOf = (folder: string, args: readonly string[] = []): string => run(folder, ['-f', 'json', ...args]).stdout
const noteOf = (folder: string, args: readonly string[] = []): string =>
  run(folder, ['-v', '-f', 'json', ...args]).stderr
const NOTHING_CHANGED = 'Nothing has changed since an earlier run: what it found still holds.\n'

function cacheFiles(folder: string): string[] {
  return readdirSync(join(folder, CACHE))
    .filter(name => name.endsWith('.jsonl'))
    .sort()
}

test('a second run takes the result of the first one, and says the same', () => {
  const folder = folderOf(DOCSET)
  const first = run(folder, ['-f', 'json'])
  const second = run(folder, ['-v', '-f', 'json'])
  expect(second.stderr).toBe(NOTHING_CHANGED)
  expect(second.stdout).toBe(first.stdout)
  expect(second.code).toBe(first.code)
  expect(codesOf(first)).toContain('tyres.md file-not-found')
})

test('after a change only the articles are checked that it concerns', () => {
  const folder = folderOf(DOCSET)
  run(folder, [])
  writeFileSync(join(folder, 'index.md'), `${CLEAN['index.md']}\n## Wheels\n\nThey are round.\n`)
  expect(noteOf(folder)).toBe('Checked 2 of 3 articles; the rest is in the cache.\n')
  writeFileSync(join(folder, 'pump.md'), '---\ntitle: Pump\n---\n\n# Pump\n\nIt pumps.\n')
  expect(noteOf(folder)).toBe('Checked 2 of 4 articles; the rest is in the cache.\n')
  expect(jsonOf(folder)).toBe(jsonOf(folder, ['--no-cache']))
  rmSync(join(folder, 'saddle.md'))
  expect(noteOf(folder)).toBe('Checked 0 of 3 articles; the rest is in the cache.\n')
  expect(jsonOf(folder)).toBe(jsonOf(folder, ['--no-cache']))
})

test('what is gone from the docset goes from the cache', () => {
  const folder = folderOf(DOCSET)
  run(folder, [])
  rmSync(join(folder, 'saddle.md'))
  run(folder, [])
  const texts = cacheFiles(folder).map(name => readFileSync(join(folder, CACHE, name), 'utf8'))
  expect(texts.filter(text => text.includes('saddle'))).toEqual([])
})

test('contents count, not times and places: a clone elsewhere takes up the cache of another', () => {
  const folder = folderOf(DOCSET)
  run(folder, [])
  const clone = folderOf(DOCSET)
  cpSync(join(folder, CACHE), join(clone, CACHE), { recursive: true })
  for (const name of Object.keys(DOCSET)) utimesSync(join(clone, name), 1, 1)
  expect(noteOf(clone)).toBe(NOTHING_CHANGED)
})

test('other settings have a cache of their own; those of the last four are kept', () => {
  const folder = folderOf(DOCSET)
  run(folder, [])
  expect(noteOf(folder, ['--skip', 'h1-missing'])).toBe('')
  expect(noteOf(folder)).toBe(NOTHING_CHANGED)
  for (const code of ['title-missing', 'file-not-found', 'bookmark-not-found', 'h1-empty'])
    run(folder, ['--skip', code])
  expect(cacheFiles(folder)).toHaveLength(8)
  expect(noteOf(folder)).toBe('')
})

test('paths, formats and limits need no run of their own', () => {
  const folder = folderOf(DOCSET)
  run(folder, [])
  const { stdout, stderr, code } = run(folder, ['-v', '-f', 'json', '--fail-on', 'never', 'saddle.md'])
  expect({ findings: JSON.parse(stdout).findings, stderr, code }).toEqual({
    findings: [],
    stderr: NOTHING_CHANGED,
    code: 0,
  })
})

test('--no-cache reads nothing and leaves nothing', () => {
  const folder = folderOf(DOCSET)
  run(folder, ['--no-cache'])
  expect(existsSync(join(folder, 'node_modules'))).toBe(false)
  run(folder, [])
  expect(noteOf(folder, ['--no-cache'])).toBe('')
})

test('--cache says what is the default', () => {
  const folder = folderOf(DOCSET)
  run(folder, ['--cache'])
  expect(noteOf(folder)).toBe(NOTHING_CHANGED)
})

test('--cache-location: another folder, which is no content of the docset even where it lies in it', () => {
  const folder = folderOf(DOCSET)
  expect(noteOf(folder, ['--cache-location', 'cache'])).toBe('')
  expect(existsSync(join(folder, 'node_modules'))).toBe(false)
  expect(noteOf(folder, ['--cache-location', 'cache'])).toBe(NOTHING_CHANGED)
  expect(run(folder, ['--cache-location', 'cache', '--no-cache']).stderr).toBe(
    'docset-lint: --cache-location has no meaning with --no-cache.\n',
  )
})

test('git does not see it', () => {
  const folder = folderOf(DOCSET)
  execute('git', ['init', '--quiet'], folder)
  run(folder, [])
  expect(cacheFiles(folder)).toHaveLength(2)
  expect(execute('git', ['status', '--short', '--untracked-files=all'], folder).stdout).not.toContain('node_modules')
})

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2), 'it is damaged.'],
  ['empty', () => '', 'it is damaged.'],
  ['edited', (text: string) => text.replace('tyres', 'spoke'), 'it is damaged.'],
])('a cache that is %s is not used, but made anew', (_, damage, reason) => {
  const folder = folderOf(DOCSET)
  const before = jsonOf(folder)
  for (const name of cacheFiles(folder)) {
    const path = join(folder, CACHE, name)
    writeFileSync(path, damage(readFileSync(path, 'utf8')))
  }
  const { stdout, stderr } = run(folder, ['-v', '-f', 'json'])
  expect(stdout).toBe(before)
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(new RegExp(`^The cache .*result\\.jsonl is not used: ${reason}$`)),
    expect.stringMatching(new RegExp(`^The cache .*pages\\.jsonl is not used: ${reason}$`)),
    '',
  ])
  expect(noteOf(folder)).toBe(NOTHING_CHANGED)
})

test('what a run that was killed left half-written goes after an hour; another run may be at it before', () => {
  const folder = folderOf(DOCSET)
  run(folder, [])
  const name = cacheFiles(folder)[0]!
  const [old, young] = [join(folder, CACHE, `${name}.1.tmp`), join(folder, CACHE, `${name}.2.tmp`)]
  for (const path of [old, young]) writeFileSync(path, 'docset-lint ca')
  const before = Date.now() / 1000 - 7200
  utimesSync(old, before, before)
  writeFileSync(join(folder, 'tyres.md'), '# Tyres\n')
  run(folder, [])
  expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  expect(noteOf(folder)).toBe(NOTHING_CHANGED)
})

test('several runs at once do each other no harm', async () => {
  const folder = folderOf(DOCSET)
  const expected = jsonOf(folder, ['--no-cache'])
  const runs = Array.from({ length: 4 }, async () => {
    const child = spawn(process.execPath, [COMMAND, '-f', 'json'], { cwd: folder, env: environment() })
    let stdout = ''
    child.stdout.on('data', text => {
      stdout += text
    })
    await once(child, 'close')
    return stdout
  })
  expect(await Promise.all(runs)).toEqual([expected, expected, expected, expected])
  expect(noteOf(folder)).toBe(NOTHING_CHANGED)
  expect(readdirSync(join(folder, CACHE)).filter(name => name.endsWith('.tmp'))).toEqual([])
})

test.skipIf(process.platform === 'win32')('nothing is written through a link that leads out of the repository', () => {
  const outside = folderOf({})
  const folder = folderOf(DOCSET)
  symlinkSync(outside, join(folder, 'node_modules'))
  expect(noteOf(folder)).toContain('leads out of the repository')
  expect(readdirSync(outside)).toEqual([])
})

test('a folder that cannot be written costs the cache alone', () => {
  const folder = folderOf({ ...DOCSET, 'node_modules/.cache': 'a file' })
  const { stderr, code } = run(folder, ['-v', '-f', 'json'])
  expect(stderr).toMatch(/^The cache in .* is not written: /m)
  expect(code).toBe(1)
})

/** Under version control, linted, and without changes. */
function committed(): { folder: string; git(...args: string[]): void } {
  const folder = folderOf(DOCSET)
  const git = (...args: string[]): void =>
    void execute('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], folder)
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '-m', 'A docset')
  run(folder, [])
  return { folder, git }
}

test('a change of texts is judged with what is known of the other articles, as often as it is asked for', () => {
  const { folder, git } = committed()
  const edit = (text: string): void => writeFileSync(join(folder, 'saddle.md'), `${DOCSET['saddle.md']}\n${text}\n`)
  const staged = ['--staged', '--filter-mode', 'all']
  edit('See [the bell](bell.md).')
  git('add', '.')
  edit('See [the bell](bell.md) and [the horn](horn.md).')
  const expected = jsonOf(folder, [...staged, '--no-cache'])
  expect(expected).toContain("'bell.md'")
  expect(expected).not.toContain("'horn.md'")
  expect(noteOf(folder, staged)).toContain('Checked 1 of 3 articles; the rest is in the cache.\n')
  expect(jsonOf(folder, staged)).toBe(expected)
  expect(noteOf(folder, staged)).toContain(NOTHING_CHANGED)
  expect(jsonOf(folder, ['--changed'])).toBe(jsonOf(folder, ['--changed', '--no-cache']))
  git('commit', '--quiet', '-am', 'A saddle')
  expect(jsonOf(folder, staged)).toBe(jsonOf(folder, [...staged, '--no-cache']))
})

test('a change is judged with the cache as without', () => {
  const { folder } = committed()
  mkdirSync(join(folder, 'parts'))
  writeFileSync(join(folder, 'parts/bell.md'), '---\ntitle: Bell\n---\n\n# Bell\n\n[Gone](gone.md)\n')
  rmSync(join(folder, 'index.md'))
  for (const mode of ['lines', 'files', 'all']) {
    const args = ['--changed', '--filter-mode', mode]
    const expected = jsonOf(folder, [...args, '--no-cache'])
    expect(jsonOf(folder, args)).toBe(expected)
    expect(jsonOf(folder, args)).toBe(expected)
  }
})
