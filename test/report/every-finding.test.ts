import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { validateXML } from 'xmllint-wasm'
import reportSchema from '../../schemas/report.json' with { type: 'json' }
import { fingerprints } from '../../src/fingerprint.ts'
import { FORMATS, render } from '../../src/report/index.ts'
import { FIXTURES, lintFixture } from '../docsets/fixture.ts'
import { context } from './sample.ts'

const findings = await lintFixture('every-finding')
const textOf = (file: string): string => readFileSync(`${FIXTURES}/every-finding/${file}`, 'utf8')
const own = context({}, { verbose: true, fingerprints: all => fingerprints(all, textOf) })

test('nearly every code there is goes through every format', async () => {
  expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(150)
  for (const format of FORMATS) expect(await render(format, findings, own), format).not.toBe('')
})

test('sarif: valid, and each finding has a fingerprint of its own', async () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync('test/report/schemas/sarif-2.1.0.json', 'utf8')),
  )
  const log = JSON.parse(await render('sarif', findings, own))
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  const prints = log.runs[0].results.map(
    ({ partialFingerprints }: { partialFingerprints: { primaryLocationLineHash: string } }) =>
      partialFingerprints.primaryLocationLineHash,
  )
  expect(new Set(prints).size).toBe(findings.length)
})

test('json: as its schema says', async () => {
  const validate = new Ajv({ allErrors: true }).compile(reportSchema)
  expect(validate(JSON.parse(await render('json', findings, own))), JSON.stringify(validate.errors)).toBe(true)
})

test('junit and checkstyle: XML, and to the taste of Jenkins', async () => {
  const report = await render('junit', findings, own)
  const schema = readFileSync('test/report/schemas/jenkins-junit.xsd', 'utf8')
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: report }, schema })
  expect(errors).toEqual([])
  expect(fromXml(await render('checkstyle', findings, own)).children).not.toEqual([])
})

test('formats of lines have a line for each finding', async () => {
  for (const format of ['unix', 'azure', 'docfx'] as const)
    expect((await render(format, findings, own)).trimEnd().split('\n'), format).toHaveLength(findings.length)
})
