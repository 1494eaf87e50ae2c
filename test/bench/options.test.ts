import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isWanted, parseOptions } from '../../bench/options.ts'

describe('options of the bench', () => {
  test('five runs of everything, unless told otherwise', () => {
    expect(parseOptions([])).toEqual({ folders: [], runs: 5, only: [], skip: [], minutes: 10, scale: false })
  })

  test('folders and repeated options', () => {
    const options = parseOptions(['docs', '--runs', '1', '--only', 'warm', '--only', 'cold', '--skip', 'remark'])
    expect(options).toMatchObject({ folders: [resolve('docs')], runs: 1, only: ['warm', 'cold'], skip: ['remark'] })
  })

  test.each([
    [['--runs', '0'], '--runs takes'],
    [['--runs', '1.5'], '--runs takes'],
    [['--minutes', 'x'], '--minutes takes'],
    [['--scale', 'docs'], 'no folder'],
    [['--fast'], '--fast'],
  ])('%j has no meaning', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message)
  })

  test('--only and --skip take parts of names', () => {
    expect(isWanted('docset-lint, cold', { only: [], skip: [] })).toBe(true)
    expect(isWanted('rumdl', { only: ['cold', 'rum'], skip: [] })).toBe(true)
    expect(isWanted('rumdl', { only: ['cold'], skip: [] })).toBe(false)
    expect(isWanted('rumdl', { only: ['rumdl'], skip: ['rum'] })).toBe(false)
  })
})
