import { describe, expect, test } from 'vitest'
import { CLEAN, codesOf, repository } from './repository.ts'

/** Codes and lines that an article gives. */
function lint(body: string): string[] {
  const { stdout } = repository({ ...CLEAN, 'a.md': `---\ntitle: A\n---\n\n# A\n\n${body}\n` }).run(['-f', 'json'])
  const { findings } = JSON.parse(stdout) as { findings: { line: number; code: string }[] }
  return findings.map(({ line, code }) => `${line} ${code}`)
}

describe('comments in an article', () => {
  test('without one, every finding is reported', () => {
    expect(lint('[x](one.md)\n\n[x](two.md)')).toEqual(['7 file-not-found', '9 file-not-found'])
  })

  test('disable-next-line', () => {
    const comment = '<!-- docset-lint-disable-next-line file-not-found -- comes with the next release -->'
    expect(lint(`${comment}\n[x](one.md)\n\n[x](two.md)`)).toEqual(['10 file-not-found'])
  })

  test('disable-line', () => {
    expect(lint('[x](one.md) <!-- docset-lint-disable-line file-not-found -->\n\n[x](two.md)')).toEqual([
      '9 file-not-found',
    ])
  })

  test('disable and enable', () => {
    expect(
      lint(
        '<!-- docset-lint-disable file-not-found -->\n\n[x](one.md)\n\n<!-- docset-lint-enable file-not-found -->\n\n[x](two.md)',
      ),
    ).toEqual(['13 file-not-found'])
  })

  test('disable-file, wherever it stands', () => {
    expect(lint('[x](one.md)\n\n[x](two.md)\n\n<!-- docset-lint-disable-file file-not-found -->')).toEqual([])
  })

  test('several codes, and no code for all of them', () => {
    const body = '[x](one.md) ![](two.png)'
    expect(lint(body)).toHaveLength(3)
    expect(lint(`<!-- docset-lint-disable-next-line file-not-found, alt-text-missing -->\n${body}`)).toEqual([])
    expect(lint(`<!-- docset-lint-disable-next-line -->\n${body}`)).toEqual([])
  })

  test('one that switches nothing off is reported, and so is a code that nobody knows', () => {
    expect(lint('<!-- docset-lint-disable-next-line file-not-found -->\nText.')).toEqual(['7 unused-suppression'])
    expect(lint('<!-- docset-lint-disable-next-line file-not-fuond -->\n[x](one.md)')).toEqual([
      '7 unused-suppression',
      '8 file-not-found',
    ])
  })

  test('in an include they hold for every page that shows it', () => {
    const outcome = repository({
      ...CLEAN,
      'a.md': '---\ntitle: A\n---\n\n# A\n\n[!INCLUDE [x](includes/x.md)]\n',
      'b.md': '---\ntitle: B\n---\n\n# B\n\n[!INCLUDE [x](includes/x.md)]\n',
      'includes/x.md': '<!-- docset-lint-disable-next-line file-not-found -->\n[x](gone.md)\n',
    }).run(['-f', 'json'])
    expect(codesOf(outcome)).toEqual([])
  })

  test('in YAML they are comments of YAML', () => {
    const toc = (comment: string): string => `- name: Gone\n  href: gone.md ${comment}\n`
    const run = (comment: string) => codesOf(repository({ ...CLEAN, 'toc.yml': toc(comment) }).run(['-f', 'json']))
    expect(run('')).toEqual(['toc.yml file-not-found'])
    expect(run('# docset-lint-disable-line file-not-found')).toEqual([])
  })
})
