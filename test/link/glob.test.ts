import { describe, expect, test } from 'vitest'
import { GlobError, glob, globs } from '../../src/link/glob.ts'

const matches = (pattern: string, path: string): boolean => glob(pattern)(path)

describe('globs of docfx', () => {
  test.each([
    ['**', 'a/b/c.md'],
    ['**/*.md', 'a.md'],
    ['**/*.md', 'x/y/a.md'],
    ['**.md', 'x/y/a.md'],
    ['folder/**.md', 'folder/x/a.md'],
    ['folder/*.md', 'folder/a.md'],
    ['Folder/*.MD', 'folder/A.md'],
    ['**/includes/**', 'a/includes/b/c.md'],
    ['**/includes/**', 'includes/c.md'],
    ['**/folder/*.md', 'folder/x/folder/a.md'],
    ['b.md', 'b.md'],
    ['*.md', 'b.md'],
    ['{a,b}/**/*.{md,yml}', 'b/x/y.yml'],
    ['a**/*.md', 'a/b.md'],
    ['a**/*.md', 'ab/c.md'],
    ['a.b**.md', 'a.b.c.md'],
    ['*.**', 'a.md'],
    ['./test/../a.md', 'a.md'],
    ['[a-y]*[!c]', 'bd'],
    ['7.*/**/*', '7.4/x/y.md'],
    ['api/PowerPoint.*.md', 'api/powerpoint.shape.name.md'],
    ['**/**.yml', 'toc.yml'],
    ['a?.md', 'ab.md'],
  ])('%s matches %s', (pattern, path) => expect(matches(pattern, path)).toBe(true))

  test.each([
    ['folder/*.md', 'folder/x/a.md'],
    ['**/folder/*.md', 'folder/x/a.md'],
    ['*.md', 'x/b.md'],
    ['b.md', 'x/b.md'],
    ['a**/*.md', 'a/b/c.md'],
    ['*.**', 'x/a.md'],
    ['**/', 'a/b.md'],
    ['a/**', 'a'],
    ['!abc', 'abc'],
    ['', 'a'],
    ['**', '.github/a.md'],
    ['**/*.md', 'a/.b/c.md'],
    ['../**', 'a.md'],
    ['[a-y]*[!c]', 'bc'],
  ])('%s does not match %s', (pattern, path) => expect(matches(pattern, path)).toBe(false))

  test.each(['[', '[a[]', '[abc[]]a]', '{{a,b}}', 'z{a,b{,c}d', 'a]'])('%s is refused', pattern => {
    expect(() => glob(pattern)).toThrow(GlobError)
  })

  test('many wildcards do not make it slow', () => {
    expect(matches(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false)
    expect(matches(`${'**/a/'.repeat(50)}b`, 'a/'.repeat(2000))).toBe(false)
  })
})

test('globs of users match hidden files, too', () => {
  const matches = globs(['fixtures/**', '**/*.json'])
  expect(matches('fixtures/a/.openpublishing.redirection.json')).toBe(true)
  expect(matches('.openpublishing.publish.config.json')).toBe(true)
  expect(matches('docs/a.md')).toBe(false)
  expect(globs([])('a.md')).toBe(false)
})
