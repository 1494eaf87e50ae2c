import { describe, expect, test } from 'vitest'
import { CLEAN } from '../cli/repository.ts'
import { type Contents, lintTexts } from '../lint-texts.ts'

/** A broken link in another article: it must be reported whatever is wrong elsewhere. */
const WITNESS = { 'witness.md': '---\ntitle: Witness\n---\n\n# Witness\n\n[x](gone.md)\n' }

const article = (body: string, title = 'A'): string => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${body}\n`

/** Lints files beside the witness and gives what is said of them. */
async function lint(contents: Contents): Promise<string[]> {
  const findings = await lintTexts({ ...CLEAN, ...WITNESS, ...contents })
  const codes = findings.map(({ file = '', code }) => `${file} ${code}`)
  expect(codes).toContain('witness.md file-not-found')
  return codes.filter(line => line !== 'witness.md file-not-found')
}

describe('texts that are none', () => {
  test('a binary file', async () => {
    expect(await lint({ 'a.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) })).toEqual([
      'a.md file-not-text',
    ])
  })

  test('a file that may not be read', async () => {
    expect(await lint({ 'a.md': null, 'index.md': null })).toEqual(['a.md file-not-text', 'index.md file-not-text'])
  })

  test('UTF-16', async () => {
    expect(await lint({ 'a.md': new Uint8Array([0xff, 0xfe, 0x23, 0, 0x20, 0]) })).toEqual(['a.md file-not-text'])
  })

  test('bytes that are not UTF-8', async () => {
    expect(await lint({ 'a.md': Buffer.concat([Buffer.from(article('caf')), Buffer.from([0xe9, 0x0a])]) })).toEqual([
      'a.md invalid-encoding',
    ])
  })

  test('an empty file', async () => {
    expect(await lint({ 'a.md': '' })).toEqual(['a.md h1-missing', 'a.md title-missing'])
  })

  test('blanks alone', async () => {
    expect(await lint({ 'a.md': ' \n\n\t\n' })).toEqual(['a.md h1-missing', 'a.md title-missing'])
  })
})

describe('texts that are fine', () => {
  test('a byte order mark', async () => expect(await lint({ 'a.md': `\ufeff${article('Text.')}` })).toEqual([]))

  test('Windows line endings, and places in them', async () => {
    const windows = article('Text.\n\n[x](gone.md)').replaceAll('\n', '\r\n')
    expect(await lintTexts({ ...CLEAN, 'a.md': windows })).toEqual([
      expect.objectContaining({
        code: 'file-not-found',
        start: { line: 9, column: 1 },
        end: { line: 9, column: 13 },
      }),
    ])
  })

  test('names with blanks, and in other scripts', async () => {
    const contents = {
      'a b/ä ö.md': article('[x](../日本語/ファイル.md) and [y](<../日本語/ファイル.md>)', 'Ä'),
      '日本語/ファイル.md': article('[x](../a%20b/%C3%A4%20%C3%B6.md)', 'B'),
    }
    expect(await lint(contents)).toEqual([])
  })

  test('a folder named like an article', async () => {
    expect(await lint({ 'x.md/a.md': article('[x](../x.md)') })).toEqual(['x.md/a.md file-not-found'])
  })

  test('a file without a name in front of its extension', async () =>
    expect(await lint({ '.md': article('Text.') })).toEqual([]))

  test('a very deep folder', async () => {
    const folder = Array.from({ length: 60 }, () => 'f').join('/')
    expect(await lint({ [`${folder}/a.md`]: article(`[x](${'../'.repeat(60)}index.md)`) })).toEqual([])
  })
})

describe('headers', () => {
  test('one that is not closed', async () => {
    expect(await lint({ 'a.md': '---\ntitle: A\n\n# A\n\nText.\n' })).toContain('a.md yaml-header-unclosed')
  })

  test('one that is no YAML', async () => {
    expect(await lint({ 'a.md': '---\ntitle: "A\n---\n\n# A\n' })).toEqual(['a.md yaml-header-syntax-error'])
  })

  test('aliases that would unfold to billions of items', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 12; level++) {
      const [name, below] = ['abcdefghijkl'[level], 'abcdefghijkl'[level - 1]]
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${below}`).join(', ')}]`)
    }
    expect(await lint({ 'a.md': `---\ntitle: A\n${bomb.join('\n')}\n---\n\n# A\n` })).toContain(
      'a.md yaml-header-syntax-error',
    )
    expect(await lint({ 'a.yml': `### YamlMime:Landing\n${bomb.join('\n')}\n` })).toContain('a.yml yaml-syntax-error')
  })

  test('an alias within itself', async () => {
    expect(await lint({ 'a.md': '---\ntitle: A\na: &a [*a]\n---\n\n# A\n' })).toContain('a.md yaml-header-syntax-error')
  })

  test('lists nested 10,000 deep', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000)
    expect(await lint({ 'a.md': `---\ntitle: A\na: ${deep}\n---\n\n# A\n` })).toContain('a.md yaml-header-syntax-error')
  })

  test('a key of an object’s prototype', async () => {
    expect(await lint({ 'a.md': '---\ntitle: A\n__proto__: x\nconstructor: y\ntoString: z\n---\n\n# A\n' })).toEqual([])
  })
})

describe('shapes that make parsers slow', () => {
  test('5,000 nested quotes', async () => {
    expect(await lint({ 'a.md': article(`${'> '.repeat(5_000)}Text.`) })).toEqual(['a.md nested-too-deeply'])
  })

  test('5,000 quotes, one deeper a line', async () => {
    const lines = Array.from({ length: 5_000 }, (_, depth) => `${'>'.repeat(depth % 190)} x`)
    expect(await lint({ 'a.md': article(lines.join('\n')) })).toEqual([])
  })

  test('a line of 10 MB', async () => expect(await lint({ 'a.md': article('word '.repeat(2_000_000)) })).toEqual([]))

  test('a word of 10 MB', async () => expect(await lint({ 'a.md': article('x'.repeat(10_000_000)) })).toEqual([]))

  test.each([
    ['brackets', '['.repeat(20_000)],
    ['closed brackets', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['image brackets', '!['.repeat(20_000)],
    ['stars', '*a '.repeat(20_000)],
    ['underlines', '_a__b'.repeat(10_000)],
    ['backticks', Array.from({ length: 500 }, (_, n) => '`'.repeat(n + 1)).join('x')],
    ['tags', '<a '.repeat(20_000)],
    ['comments', '<!-- '.repeat(20_000)],
    ['tables', `|${' a |'.repeat(2_000)}\n|${' - |'.repeat(2_000)}\n|${' b |'.repeat(2_000)}`],
    ['directives', '::: zone pivot="a"\n'.repeat(3_000)],
    ['includes', '[!INCLUDE [a]('.repeat(10_000)],
    ['alerts', '> [!NOTE]\n'.repeat(5_000)],
    ['attributes', `:::image ${'source="a" '.repeat(5_000)}:::`],
    ['references', Array.from({ length: 5_000 }, (_, n) => `[a${n}]: b${n}`).join('\n')],
  ])('many %s', async (_, body) => {
    expect(await lint({ 'a.md': article(body) })).toBeInstanceOf(Array)
  })
})
