import { stripVTControlCharacters } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import type { Flags, Terminal } from '../../src/commands/flags.ts'
import { openWatch } from '../../src/commands/watch.ts'
import { defineRule } from '../../src/rule.ts'

/** A terminal that keeps what is written to stderr. */
function terminal(env: NodeJS.ProcessEnv = {}, isTTY = true): Terminal & { written(): string } {
  let text = ''
  const write = (more: string): boolean => {
    text += more
    return true
  }
  const stderr = { isTTY, columns: 80, rows: 24, write }
  return { cwd: '.', env, stdout: process.stdout, stderr: stderr as unknown as NodeJS.WriteStream, written: () => text }
}

const FLAGS = { failOn: 'warning', filterMode: 'lines', errorOnUnmatchedPattern: true } as Flags
let now = 0
vi.spyOn(performance, 'now').mockImplementation(() => now)
afterEach(() => {
  now = 0
})

test('a run of less than a second shows nothing', async () => {
  const { written, ...own } = terminal()
  const watch = (await openWatch(FLAGS, own))!
  watch.phase('compile')
  now = 900
  watch.progress(1, 2, 'a.md')
  watch.end()
  expect(stripVTControlCharacters(written())).toBe('')
})

test('a longer one tells what it does, how far it is, and what it has found', async () => {
  const { written, ...own } = terminal()
  const watch = (await openWatch(FLAGS, own))!
  watch.phase('compile')
  now = 1100
  watch.progress(600, 9753, 'a.md')
  expect(stripVTControlCharacters(written())).toBe('Compiling: 600 of 9,753 articles\n')
  watch.phase('check')
  watch.found(7)
  now = 1150
  watch.progress(1, 9753, 'a.md')
  expect(written()).not.toContain('Checking')
  now = 1300
  watch.progress(2, 9753, 'b.md')
  expect(written()).toContain('Checking: 2 of 9,753 articles, 7 findings so far')
  watch.end()
  const last = written().slice(written().lastIndexOf('so far') + 'so far'.length)
  expect(stripVTControlCharacters(last).trim()).toBe('')
  expect(last).toContain('\u001B[2K')
})

test.each([
  ['output that is piped', {}, {}, false],
  ['CI', { CI: 'true' }, {}, true],
  ['a dumb terminal', { TERM: 'dumb' }, {}, true],
  ['--quiet', {}, { quiet: true }, true],
  ['--silent', {}, { silent: true }, true],
])('no progress: %s', async (_, env, flags, isTTY) => {
  expect(await openWatch({ ...FLAGS, ...flags }, terminal(env, isTTY))).toBeUndefined()
})

test('--timing adds up what phases, rules and files cost, the slowest first', async () => {
  const { written, ...own } = terminal({}, false)
  const watch = (await openWatch({ ...FLAGS, timing: true }, own))!
  const costing = (code: string, cost: number) =>
    defineRule({
      code,
      severity: 'warning',
      summary: '',
      message: '',
      page() {
        now += cost
      },
    })
  const rules = watch.timed([costing('quick', 1), costing('slow', 20), ...Array(10).fill(costing('some', 2))])
  now = 100
  watch.phase('check')
  for (const file of ['a.md', 'b.md']) {
    for (const { page } of rules) page!(undefined as never, () => undefined, undefined as never)
    watch.progress(1, 2, file)
  }
  watch.end()
  expect(written()).toBe(`Phase     ms
start  100.0
check   82.0
all    182.0

Slowest rules    ms
slow           40.0
some           40.0
quick           2.0

Slowest files    ms
a.md           41.0
b.md           41.0
`)
})
