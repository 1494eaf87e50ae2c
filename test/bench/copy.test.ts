import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { contenders, someArticle } from '../../bench/contenders.ts'
import { contest } from '../../bench/contest.ts'
import { copyDocset, discard, markdownFiles, temporaryFolder } from '../../bench/temporary.ts'

const root = temporaryFolder()
afterAll(() => discard(root))

const newFolder = (): string => mkdtempSync(join(root, 'case-'))

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(newFolder(), 'docset')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

test('a copy has no history, no packages and no settings that could make a linter change it', () => {
  const folder = folderOf({
    'a/b.md': 'b',
    '.markdownlint.json': '{}',
    '.markdownlint-cli2.yaml': 'fix: true',
    '.git/HEAD': '',
    'node_modules/x.md': '',
  })
  const copy = copyDocset(folder, newFolder())
  expect(markdownFiles(copy)).toEqual([join('a', 'b.md')])
  expect(existsSync(join(copy, '.markdownlint.json'))).toBe(true)
  expect(existsSync(join(copy, '.markdownlint-cli2.yaml'))).toBe(false)
  expect(existsSync(join(copy, '.git'))).toBe(false)
  expect(existsSync(join(folder, '.markdownlint-cli2.yaml'))).toBe(true)
})

test('the article that changes is one of those that something is reported of', () => {
  const folder = folderOf({ 'a.md': '', 'b.md': '', 'c.md': '', 'includes/d.md': '' })
  expect(someArticle(folder, { findings: [{ file: 'c.md' }, { file: 'includes/d.md' }, { file: 'toc.yml' }] })).toBe(
    'c.md',
  )
  expect(someArticle(folder, { findings: [] })).toBe('c.md')
})

test('a change is another one each time, and is undone', async () => {
  const folder = folderOf({ 'a.md': '# A\n' })
  const scratch = newFolder()
  const contender = contenders(folder, scratch).find(({ name }) => name.endsWith('one file changed'))!
  writeFileSync(join(scratch, 'findings.json'), '{ "findings": [] }')
  await contender.prepare?.(async () => undefined)
  const contents = [1, 2].map(() => {
    contender.before?.()
    const content = readFileSync(join(folder, 'a.md'), 'utf8')
    contender.after?.()
    return content
  })
  expect(new Set(contents).size).toBe(2)
  expect(contents.every(content => content.startsWith('# A\n\n'))).toBe(true)
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('# A\n')
})

test('who fails is out, and the others go on', async () => {
  const node = (name: string, code: string) => ({
    name,
    command: { command: process.execPath, args: ['-e', code], cwd: '.', exitCodes: [0] },
  })
  const results = await contest(
    [node('bad', 'console.error("Error: no"); process.exit(3)'), node('good', '')],
    { runs: 2, minutes: 1 },
    () => undefined,
  )
  expect(results.map(({ measures, failure }) => [measures.length, failure])).toEqual([
    [0, 'ends with 3: Error: no'],
    [2, undefined],
  ])
})
