import { expect, test } from 'vitest'
import matcher from '../../.github/docset-lint-matcher.json' with { type: 'json' }
import { unix } from '../../src/report/unix.ts'
import { context, finding, NASTY } from '../report/sample.ts'

/** What GitHub makes of a line of output: the first pattern that matches it. */
function annotate(line: string): Record<string, string> | undefined {
  for (const {
    severity,
    pattern: [pattern],
  } of matcher.problemMatcher) {
    const groups = new RegExp(pattern!.regexp).exec(line)
    const { file, line: row, column, message, code } = pattern!
    if (groups)
      return {
        severity,
        file: groups[file]!,
        line: groups[row]!,
        column: groups[column]!,
        message: groups[message]!,
        code: groups[code]!,
      }
  }
  return undefined
}

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['suggestion', 'notice'],
  ['info', 'notice'],
] as const)('the problem matcher reads the unix format: %s', (severity, level) => {
  const [line] = unix([finding({ severity, file: 'docs/a b (c).md' })], context()).split('\n')
  expect(annotate(line!)).toEqual({
    severity: level,
    file: 'docs/a b (c).md',
    line: '3',
    column: '5',
    message: "Invalid file link: 'a.md'.",
    code: 'file-not-found',
  })
})

test('a message with brackets and colons', () => {
  const message = 'See docs/x.md:1:1: [error/other] here'
  const [line] = unix([finding({ message })], context()).split('\n')
  expect(annotate(line!)).toMatchObject({ severity: 'warning', message, code: 'file-not-found' })
  expect(annotate(unix([finding({ message: NASTY })], context()).trimEnd())).toMatchObject({ code: 'file-not-found' })
})

test('other lines are none of its business', () => {
  expect(annotate('4 warnings, 3 suggestions in 36 articles of 1 docset.')).toBeUndefined()
})
