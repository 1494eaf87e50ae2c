import { expect, test } from 'vitest'
import { github } from '../../src/report/github.ts'
import type { LocatedFinding } from '../../src/report/locate.ts'
import { context, finding, homeless, NASTY, NASTY_FILE } from './sample.ts'

interface Command {
  readonly level: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Reads workflow commands as the runner of GitHub Actions does. */
function commandsIn(report: string): Command[] {
  const readData = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const readProperty = (text: string): string => readData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
  return report.split('\n').flatMap(line => {
    const [, level, list, message] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line) ?? []
    if (level === undefined) return []
    const properties = (list ?? '').split(',').map(pair => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals), readProperty(pair.slice(equals + 1))]
    })
    return [{ level, properties: Object.fromEntries(properties), message: readData(message!) }]
  })
}

const report = (...findings: LocatedFinding[]): Command[] => commandsIn(github(findings, context()))

test('an annotation with its place, which the message repeats for the log', () => {
  expect(report(finding())).toEqual([
    {
      level: 'warning',
      properties: { file: 'docs/article.md', line: '3', col: '5', endColumn: '9', title: 'file-not-found' },
      message: "docs/article.md:3:5: Invalid file link: 'a.md'.",
    },
  ])
})

test('levels: suggestions are notices; info is for those who ask', () => {
  const findings = (['error', 'warning', 'suggestion', 'info'] as const).map(severity => finding({ severity }))
  expect(report(...findings).map(({ level }) => level)).toEqual(['error', 'warning', 'notice'])
  expect(commandsIn(github(findings, context({}, { verbose: true })))).toHaveLength(4)
})

test('columns only where start and end are on one line, as GitHub demands', () => {
  const [command] = report(finding({ end: { line: 4, column: 2 } }))
  expect(command!.properties).toEqual({ file: 'docs/article.md', line: '3', title: 'file-not-found' })
})

test('findings of a file as a whole, and of no file', () => {
  const { start, end, ...whole } = finding()
  const [ofFile, ofNone] = report(whole, homeless({ severity: 'warning' }))
  expect(ofFile!.properties).toEqual({ file: 'docs/article.md', line: '1', title: 'file-not-found' })
  expect(ofNone).toEqual({ level: 'warning', properties: { title: 'publish-url-conflict' }, message: 'Twice: /a.' })
})

test('a message cannot give a command of its own', () => {
  const text = github([finding({ file: NASTY_FILE, message: NASTY })], context())
  expect(text.trimEnd().split('\n')).toHaveLength(1)
  const [{ properties, message }] = commandsIn(text) as [Command]
  expect(properties.file).toBe(NASTY_FILE)
  expect(message).toContain('100% "x" & <y> \'z\' | ]; {a}, `b` ::error::no')
})

test('ten of a level at most, the worst and newest first, and how many more there are', () => {
  const warnings = Array.from({ length: 30 }, (_, index) =>
    finding({ message: `old ${index}`, ...(index >= 25 && { isNew: true, message: `new ${index}` }) }),
  )
  const suggestions = Array.from({ length: 30 }, () => finding({ severity: 'suggestion' }))
  const commands = report(...suggestions, ...warnings, finding({ severity: 'error' }))
  const ofLevel = (name: string): Command[] => commands.filter(({ level }) => level === name)
  expect(commands[0]!.level).toBe('error')
  expect(ofLevel('warning')).toHaveLength(10)
  expect(
    ofLevel('warning')
      .slice(0, 5)
      .every(({ message }) => message.includes('new')),
  ).toBe(true)
  expect(ofLevel('notice')).toHaveLength(10)
  expect(ofLevel('notice').at(-1)).toMatchObject({ properties: { title: 'docset-lint' } })
  expect(ofLevel('notice').at(-1)!.message).toContain('20 warnings, 21 suggestions')
})

test('exactly ten need no notice', () => {
  expect(report(...Array.from({ length: 10 }, () => finding({ severity: 'suggestion' })))).toHaveLength(10)
})

test('nothing for nothing', () => expect(github([], context())).toBe(''))
