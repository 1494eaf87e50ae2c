import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules, schemaCodes } from '../../src/builtin.ts'
import { catalogue } from '../../src/catalogue.ts'
import { readExamples, sectionsOf } from '../../tools/examples.ts'
import { rulePage, rulesTable } from '../../tools/pages.ts'
import { lintTexts, toLine } from '../lint-texts.ts'
import { unprintable } from './unprintable.ts'

const entries = catalogue()

describe.each(entries)('$code', entry => {
  const { code } = entry
  const path = `rules/${code}.md`
  test('has a page', () => expect(existsSync(path)).toBe(true))
  if (!existsSync(path)) return
  const page = readFileSync(path, 'utf8')

  test('the page says what the code says: severity, source, options', () => {
    expect(page, 'npm run generate').toBe(rulePage(entry, page))
  })

  test('the page says why it matters and how to fix it', () => {
    const { why, fix } = sectionsOf(page)
    expect(why.length).toBeGreaterThan(100)
    expect(fix.length).toBeGreaterThan(20)
  })

  const examples = [...readExamples(page), ...unprintable.filter(example => example.code === code)]
  test('there is something wrong and something right to see', () => {
    const kinds = examples.map(({ title, findings }) => [title.split(': ')[0], findings.length > 0])
    expect(kinds).toContainEqual(['Wrong', true])
    expect(kinds).toContainEqual(['Right', false])
    expect(kinds.filter(([kind, wrong]) => wrong !== (kind === 'Wrong'))).toEqual([])
  })

  // What an editor strips from the ends of lines, an example need not have.
  test.each(examples)('$title', async ({ files, before, findings }) => {
    const options = { only: code, ...(before && { before }) }
    expect((await lintTexts(files, options)).map(finding => toLine(finding).trimEnd())).toEqual(findings)
  })

  test.each(messagesOf(code))('an example gives the message: %s', template => {
    expect(examples.flatMap(({ findings }) => findings).filter(line => shapeOf(template).test(line))).not.toEqual([])
  })
})

test('the table of rules lists every code', () => {
  expect(readFileSync('rules/README.md', 'utf8'), 'npm run generate').toBe(rulesTable(entries))
})

/** Every wording that a code can have, with `{slots}`. */
function messagesOf(code: string): string[] {
  const own = rules
    .filter(rule => rule.code === code)
    .flatMap(({ message }) => (typeof message === 'string' ? [message] : Object.values(message)))
    .map(message => (typeof message === 'string' ? message : message.text))
  return [...own, ...schemaCodes.filter(known => known.code === code).map(({ message }) => message)]
}

/** Matches a line of findings, with or without a place, that has the wording. */
function shapeOf(template: string): RegExp {
  const wording = template
    .trimEnd()
    .split(/\{[\w.]+\}/)
    .map(literal)
    .join('.*')
  return new RegExp(`^(?:[^ ]+: )?${wording}$`, 's')
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
