import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { validateXML } from 'xmllint-wasm'
import { checkstyle } from '../../src/report/checkstyle.ts'
import { junit } from '../../src/report/junit.ts'
import type { LocatedFinding } from '../../src/report/locate.ts'
import { context, finding, homeless, NASTY, NASTY_FILE } from './sample.ts'

const jenkins = readFileSync('test/report/schemas/jenkins-junit.xsd', 'utf8')
const FINDINGS = [
  homeless(),
  finding({ file: NASTY_FILE, message: NASTY }),
  finding({ file: NASTY_FILE, severity: 'suggestion' }),
]

/** An element with its attributes and its children, as any XML reader sees it. */
function read(xml: string): Element {
  return fromXml(xml).children.find((node): node is Element => node.type === 'element')!
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((node): node is Element => node.type === 'element')
}

async function expectJUnit(findings: readonly LocatedFinding[]): Promise<Element> {
  const report = junit(findings, context())
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: report }, schema: jenkins })
  expect(errors).toEqual([])
  return read(report)
}

test('junit: Jenkins accepts it; a suite for each file, a case for each finding', async () => {
  const root = await expectJUnit(FINDINGS)
  expect(root.attributes).toEqual({ name: 'docset-lint', tests: '3', failures: '2', errors: '0' })
  const suites = elementsIn(root)
  expect(suites.map(({ attributes }) => attributes)).toEqual([
    { name: 'docs/docfx.json', tests: '1', failures: '1', errors: '0', skipped: '0', time: '0' },
    { name: NASTY_FILE, tests: '2', failures: '1', errors: '0', skipped: '1', time: '0' },
  ])
  const [failure] = elementsIn(elementsIn(suites[1]!)[0]!)
  expect(failure!.name).toBe('failure')
  expect(failure!.attributes.type).toBe('file-not-found')
  expect(failure!.attributes.message).toContain(`100% "x" & <y> 'z'`)
})

test('junit: a case that passes, where nothing is wrong', async () => {
  const root = await expectJUnit([])
  expect(root.attributes).toMatchObject({ tests: '1', failures: '0' })
})

test('checkstyle: errors by file, each with line, column, severity, message and source', () => {
  const root = read(checkstyle(FINDINGS, context()))
  expect(root.name).toBe('checkstyle')
  const [ofNone, nasty] = elementsIn(root)
  expect(ofNone!.attributes).toEqual({ name: 'docs/docfx.json' })
  expect(nasty!.attributes).toEqual({ name: NASTY_FILE })
  const [first, second] = elementsIn(nasty!)
  expect(first!.attributes).toMatchObject({
    line: '3',
    column: '5',
    severity: 'warning',
    source: 'docset-lint.file-not-found',
  })
  expect(first!.attributes.message).toContain('@me https://example.com')
  expect(second!.attributes.severity).toBe('info')
})

test('checkstyle: an empty report is a report', () => {
  expect(elementsIn(read(checkstyle([], context())))).toEqual([])
})
