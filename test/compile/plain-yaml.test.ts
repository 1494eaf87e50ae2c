import { describe, expect, test } from 'vitest'
import { readPlainYaml } from '../../src/compile/plain-yaml.ts'
import { parseAnyYaml } from '../../src/compile/yaml.ts'
import { toData } from '../../src/value.ts'

describe('the short cut for plain YAML', () => {
  test('reads headers', () => {
    const value = readPlainYaml('title: Set up\nms.date: 05/04/2026\ntags: [a, "b: c"]\naliases:\n- x\n- 7\n', 0)
    expect(value && toData(value)).toEqual({
      title: 'Set up',
      'ms.date': '05/04/2026',
      tags: ['a', 'b: c'],
      aliases: ['x', 7],
    })
  })

  test('passes over lines of comments', () => {
    const value = readPlainYaml(
      'title: a\ntags:\n# the first\n  - b\n    # and the last\n  - c\n#intent: to drive\n',
      0,
    )
    expect(value && toData(value)).toEqual({ title: 'a', tags: ['b', 'c'] })
  })

  test('passes over comments behind values', () => {
    const value = readPlainYaml('title: a #b # c\nlayout: "d" # e\n', 0)
    expect(value && toData(value)).toEqual({ title: 'a', layout: 'd' })
  })

  test('reads texts that go on in deeper lines', () => {
    const value = readPlainYaml('items:\n- name: /fp (Specify the\n    behavior)\n  href: fp.md\n', 0)
    expect(value && toData(value)).toEqual({ items: [{ name: '/fp (Specify the behavior)', href: 'fp.md' }] })
  })

  test('reads literal blocks', () => {
    const source = 'summary: |\n\n  # Not a comment\n\n    - a: b\n  \nempty: |\n\nbare: |-\n c\n'
    const value = readPlainYaml(source, 0)
    expect(value && toData(value)).toEqual({ summary: '\n# Not a comment\n\n  - a: b\n', empty: '', bare: 'c' })
  })

  test('reads TOCs', () => {
    const value = readPlainYaml(
      '### YamlMime:TOC\nitems:\n  - name: Start\n    href: start.md\n    items:\n    - name: More\n',
      0,
    )
    expect(value && toData(value)).toEqual({
      items: [{ name: 'Start', href: 'start.md', items: [{ name: 'More' }] }],
    })
  })

  test.each([
    ['an escape', 'title: "a\\tb"'],
    ['a text over two lines with a key in it', 'title: a\n  b: c'],
    ['a text that a blank line parts', 'title: a\n\n  b'],
    ['a folded block', 'title: >\n  a'],
    ['a block that keeps its blank lines', 'title: |+\n  a\n\n'],
    ['a block whose blank lines have blanks', 'title: |\n  a\n     \n  b'],
    ['a comment behind brackets', 'tags: [a] # b'],
    ['an anchor', 'title: &a b'],
    ['a repeated key', 'title: a\ntitle: b'],
    ['an empty value', 'title:\nauthor: a'],
    ['a colon in a value', 'title: a: b'],
    ['a tab', 'title:\ta'],
    ['an outdented line', '  title: a\nauthor: b'],
    ['a document mark', 'title: a\n---\ntitle: b'],
    ['no mapping', 'text'],
  ])('leaves %s to the full parser', (_, source) => {
    expect(readPlainYaml(source, 0)).toBeUndefined()
  })

  test('never reads anything in another way than the full parser', () => {
    const pieces = [
      'a',
      'b.c',
      '- ',
      '-',
      ': ',
      ':',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n',
      '[a, b]',
      '["x"]',
      '"q"',
      "'q'",
      '#',
      ' ',
      '1',
      '-1.5',
      'true',
      '~',
      '{}',
      '?',
      '...',
      '\n\n',
      '@',
      '%',
      "it's",
      ',',
      '|',
      '|-',
      ' |\n  x',
      ' #',
      '\n \n',
      '\n     b',
      '\n  k: ',
      '\nk: ',
      '\n- ',
    ]
    let seed = 7
    const random = (limit: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      return (seed >> 8) % limit
    }
    let read = 0
    for (let round = 0; round < 30_000; round++) {
      const source = `key: ${Array.from({ length: random(14) }, () => pieces[random(pieces.length)]).join('')}`
      const value = readPlainYaml(source, 3)
      if (!value) continue
      read++
      expect({ source, value, errors: [], duplicates: [] }).toEqual({ source, ...parseAnyYaml(source, 3) })
    }
    expect(read).toBeGreaterThan(500)
  })
})
