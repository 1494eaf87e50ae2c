import { describe, expect, test } from 'vitest'
import { CLEAN } from '../cli/repository.ts'
import { lintTexts, type Texts } from '../lint-texts.ts'

const including = (path: string): string => `[!INCLUDE [x](${path})]\n`
const ARTICLE = { 'a.md': `---\ntitle: A\n---\n\n# A\n\n${including('includes/1.md')}\n[x](gone.md)\n` }

async function lint(contents: Texts): Promise<string[]> {
  const findings = await lintTexts({ ...CLEAN, ...ARTICLE, ...contents })
  return findings.map(({ file = '', code }) => `${file} ${code}`)
}

describe('includes that include each other', () => {
  test('one that includes itself', async () => {
    expect(await lint({ 'includes/1.md': including('1.md') })).toEqual(['includes/1.md circular-reference'])
  })

  test('two', async () => {
    const contents = { 'includes/1.md': including('2.md'), 'includes/2.md': including('1.md') }
    expect(await lint(contents)).toEqual(['includes/1.md circular-reference'])
  })

  test('a hundred', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`includes/${n + 1}.md`, including(`${((n + 1) % 100) + 1}.md`)]),
    )
    expect((await lint(contents)).some(line => /circular-reference|nested-too-deeply/.test(line))).toBe(true)
  })

  test('an article that includes itself', async () => {
    const own = `---\ntitle: A\n---\n\n# A\n\n${including('a.md')}`
    expect(await lint({ 'a.md': own })).toEqual(['a.md circular-reference'])
  })
})

test('includes that double at each of 30 levels are not unfolded', async () => {
  const contents = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      `includes/${n + 1}.md`,
      n === 29 ? 'Text.\n' : `${including(`${n + 2}.md`)}\n${including(`${n + 2}.md`)}`,
    ]),
  )
  expect((await lint(contents)).some(line => line.endsWith('nested-too-deeply'))).toBe(true)
})
