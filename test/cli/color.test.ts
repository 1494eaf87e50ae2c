import { expect, test } from 'vitest'
import { wantsColor } from '../../src/commands/flags.ts'

const terminal = { isTTY: true }
const pipe = { isTTY: false }

test.each([
  ['a terminal', undefined, terminal, {}, true],
  ['a pipe or a file', undefined, pipe, {}, false],
  ['--color', true, pipe, { NO_COLOR: '1' }, true],
  ['--no-color', false, terminal, { FORCE_COLOR: '1' }, false],
  ['NO_COLOR', undefined, terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['an empty NO_COLOR', undefined, terminal, { NO_COLOR: '' }, true],
  ['FORCE_COLOR', undefined, pipe, { FORCE_COLOR: '1' }, true],
  ['an empty FORCE_COLOR', undefined, pipe, { FORCE_COLOR: '' }, true],
  ['FORCE_COLOR=0', undefined, terminal, { FORCE_COLOR: '0' }, false],
  ['CLICOLOR_FORCE', undefined, pipe, { CLICOLOR_FORCE: '1' }, true],
  ['CLICOLOR_FORCE=0 says nothing', undefined, terminal, { CLICOLOR_FORCE: '0' }, true],
  ['CLICOLOR=0', undefined, terminal, { CLICOLOR: '0' }, false],
  ['TERM=dumb', undefined, terminal, { TERM: 'dumb' }, false],
])('%s', (_, flag, stream, env, expected) => {
  expect(wantsColor(flag, stream, env)).toBe(expected)
})
