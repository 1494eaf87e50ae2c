import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/builtin.ts'
import { catalogue } from '../../src/catalogue.ts'
import type { Rule } from '../../src/rule.ts'
import { lintTexts, toLine } from '../lint-texts.ts'
import { readExamples } from './page.ts'

const pageOf = (code: string): string => `rules/${code}.md`
const byCode = new Map(rules.map(rule => [rule.code, rule]))

describe.each(catalogue().map(({ code }) => code))('%s', code => {
  test('has a page', () => expect(existsSync(pageOf(code))).toBe(true))
  if (!existsSync(pageOf(code))) return

  const examples = readExamples(readFileSync(pageOf(code), 'utf8'))
  test.each(examples)('example: $title', async ({ files, findings }) => {
    expect((await lintTexts(files, { only: code })).map(toLine)).toEqual(findings)
  })

  test.each(wordings(byCode.get(code)))('an example gives the message: %s', template => {
    const shape = new RegExp(
      `: ${template
        .split(/\{[\w.]+\}/)
        .map(escape)
        .join('.*')}$|^${template
        .split(/\{[\w.]+\}/)
        .map(escape)
        .join('.*')}$`,
      's',
    )
    expect(examples.flatMap(({ findings }) => findings).some(line => shape.test(line))).toBe(true)
  })
})

/** Every message of a rule; a schema's failures are worded by the schema. */
function wordings(rule: Rule | undefined): string[] {
  if (!rule) return []
  const messages = typeof rule.message === 'string' ? [rule.message] : Object.values(rule.message)
  return messages.map(message => (typeof message === 'string' ? message : message.text))
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
