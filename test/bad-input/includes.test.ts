import { describe, expect, test } from 'vitest'
import type { Texts } from '../lint-texts.ts'
import { CLEAN, codesOf, repository } from '../cli/repository.ts'

const including = (path: string): string => `[!INCLUDE [x](${path})]\n`
const ARTICLE = { 'a.md': `---\ntitle: A\n---\n\n# A\n\n${including('includes/1.md')}\n[x](gone.md)\n` }

function lint(contents: Texts): string[] {
  const outcome = repository({ ...CLEAN, ...ARTICLE, ...contents }).run(['--format', 'json'])
  expect(outcome.stderr).toBe('')
  return codesOf(outcome)
}

describe('includes that include each other', () => {
  test('one that includes itself', () => {
    expect(lint({ 'includes/1.md': including('1.md') })).toEqual(['includes/1.md circular-reference'])
  })

  test('two', () => {
    const contents = { 'includes/1.md': including('2.md'), 'includes/2.md': including('1.md') }
    expect(lint(contents)).toEqual(['includes/1.md circular-reference'])
  })

  test('a hundred', () => {
    const contents = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`includes/${n + 1}.md`, including(`${((n + 1) % 100) + 1}.md`)]),
    )
    expect(lint(contents).some(line => /circular-reference|nested-too-deeply/.test(line))).toBe(true)
  })

  test('an article that includes itself', () => {
    const outcome = repository({ ...CLEAN, 'a.md': `---\ntitle: A\n---\n\n# A\n\n${including('a.md')}` }).run([
      '--format',
      'json',
    ])
    expect(codesOf(outcome)).toEqual(['a.md circular-reference'])
  })
})

test('includes that double at each of 30 levels are not unfolded', () => {
  const contents = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      `includes/${n + 1}.md`,
      n === 29 ? 'Text.\n' : `${including(`${n + 2}.md`)}\n${including(`${n + 2}.md`)}`,
    ]),
  )
  expect(lint(contents).some(line => line.endsWith('nested-too-deeply'))).toBe(true)
})
