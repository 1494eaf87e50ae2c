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
    ['a comment', 'title: a # b'],
    ['an escape', 'title: "a\\tb"'],
    ['a text over two lines', 'title: a\n  b'],
    ['a block scalar', 'title: |\n  a'],
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
