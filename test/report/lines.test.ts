import { expect, test } from 'vitest'
import { azure } from '../../src/report/azure.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { render } from '../../src/report/index.ts'
import { pretty } from '../../src/report/pretty.ts'
import { unix } from '../../src/report/unix.ts'
import { context, finding, homeless, NASTY, NASTY_FILE } from './sample.ts'

test('unix: a line for each finding, whatever its message holds', () => {
  expect(unix([finding(), homeless()], context())).toBe(
    "docs/article.md:3:5: Invalid file link: 'a.md'. [warning/file-not-found]\n" +
      'docs/docfx.json:1:1: Twice: /a. [error/publish-url-conflict]\n',
  )
  expect(unix([finding({ message: NASTY })], context()).split('\n')).toHaveLength(2)
})

test('azure: issues for errors and warnings, lines of the log for what is milder', () => {
  expect(azure([finding(), finding({ severity: 'suggestion' }), homeless()], context())).toBe(
    '##vso[task.logissue type=warning;sourcepath=docs/article.md;linenumber=3;columnnumber=5;code=file-not-found;]' +
      "Invalid file link: 'a.md'.\n" +
      "docs/article.md:3:5: Invalid file link: 'a.md'. [suggestion/file-not-found]\n" +
      '##vso[task.logissue type=error;code=publish-url-conflict;]Twice: /a.\n',
  )
})

test('azure: nothing in a message or a path is a command or ends one', () => {
  const nasty = finding({ file: NASTY_FILE, message: NASTY })
  const text = azure([nasty, { ...nasty, severity: 'suggestion' }], context())
  const [command, line] = text.trimEnd().split('\n')
  expect(command).toMatch(/^##vso\[task\.logissue type=warning;sourcepath=docs\/a b,c:d%AZP25%3B%5D\|&é\.md;/)
  expect(line).not.toMatch(/##vso\[/)
})

test('gitlab: what its code quality report must have, and no fingerprint twice', () => {
  const issues = JSON.parse(gitlab([finding(), finding(), homeless(), finding({ severity: 'info' })], context()))
  expect(issues[0]).toEqual({
    description: "Invalid file link: 'a.md'.",
    check_name: 'file-not-found',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'major',
    location: { path: 'docs/article.md', lines: { begin: 3, end: 3 } },
  })
  expect(issues[2].location).toEqual({ path: 'docs/docfx.json', lines: { begin: 1 } })
  expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['major', 'major', 'critical', 'info'])
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4)
  expect(gitlab([], context())).toBe('[]\n')
})

test('pretty: codes are links where the terminal knows them, and a message cannot talk to it', () => {
  const shown = (links: boolean): string => pretty([finding({ message: NASTY })], context({}, { links }))
  expect(shown(true)).toContain('\u001b]8;;file:///rules/file-not-found.md\u001b\\file-not-found\u001b]8;;\u001b\\')
  expect(shown(false)).not.toContain('\u001b')
  expect(pretty([finding({ documentUrl: 'https://example.com/x' })], context({}, { links: true }))).toContain(
    '\u001b]8;;https://example.com/x\u001b\\',
  )
})

test('baselined findings are in no format but sarif', async () => {
  const baselined = [finding({ suppressed: 'baseline' })]
  expect(await render('unix', baselined, context())).toBe('')
  expect(await render('sarif', baselined, context())).toContain('suppressions')
})
